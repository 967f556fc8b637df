package io.journeykit.agenda.list;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A list that stays as it is, and that shares all but a path of its tree with those that came of it by one change: so n
 * changes of a list of n copy n log n entries in all, and not n for each.
 */
final class BalancedList<T> extends AbstractList<T> implements RandomAccess {

    private final @Nullable Branch<T> root;

    private BalancedList(@Nullable Branch<T> root) {
        this.root = root;
    }

    /** The same entries; one that is such a list already is given back. */
    static <T> BalancedList<T> of(List<T> list) {
        return list instanceof BalancedList<T> balanced
                ? balanced
                : new BalancedList<>(Branch.of(list, 0, list.size()));
    }

    BalancedList<T> plus(T one) {
        return new BalancedList<>(Branch.plus(root, one));
    }

    BalancedList<T> without(int place) {
        return new BalancedList<>(Branch.without(branch(place), place));
    }

    BalancedList<T> with(int place, T other) {
        return new BalancedList<>(Branch.with(branch(place), place, other));
    }

    /** Where the first stands that this is true of; -1 if none does. */
    int place(Predicate<T> meant) {
        return Branch.place(root, 0, meant);
    }

    /** How many entries lie on the longest way through it. */
    int height() {
        return Branch.height(root);
    }

    @Override
    public T get(int index) {
        return Branch.get(branch(index), index);
    }

    @Override
    public int size() {
        return Branch.size(root);
    }

    @Override
    public Object[] toArray() {
        Object[] all = new Object[size()];
        Branch.fill(root, all, 0);
        return all;
    }

    private Branch<T> branch(int place) {
        if (root == null || place < 0 || place >= root.size()) {
            throw new IndexOutOfBoundsException(place);
        }
        return root;
    }
}
