package io.journeykit.agenda.list;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A list as it is after one change; the list itself stays as it was, and is given back where nothing changes. */
public final class ImmutableLists {

    /** From here on a list is likely to grow further. */
    private static final int MANY = 16;

    private ImmutableLists() {}

    public static <T> List<T> plus(List<T> list, T one) {
        // Most lists are this short, and then no array is needed.
        if (list.size() < 2) {
            return list.isEmpty() ? List.of(one) : List.of(list.get(0), one);
        }
        if (list instanceof BalancedList<T> balanced) {
            return balanced.plus(Objects.requireNonNull(one));
        }
        if (list.size() >= MANY) {
            return GrowingList.plus(list, Objects.requireNonNull(one));
        }
        Object[] more = list.toArray(new Object[list.size() + 1]);
        more[list.size()] = one;
        return listed(more);
    }

    /** Without the first that this is true of. */
    public static <T> List<T> without(List<T> list, Predicate<T> gone) {
        int place = place(list, gone);
        if (place < 0) {
            return list;
        }
        if (list.size() >= MANY) {
            return BalancedList.of(list).without(place);
        }
        if (list.size() < 3) {
            return list.size() == 1 ? List.of() : List.of(list.get(1 - place));
        }
        Object[] fewer = new Object[list.size() - 1];
        for (int i = 0; i < fewer.length; i++) {
            fewer[i] = list.get(i < place ? i : i + 1);
        }
        return listed(fewer);
    }

    /** With another in the place of the first that this is true of. */
    public static <T> List<T> replacing(List<T> list, Predicate<T> old, UnaryOperator<T> change) {
        int place = place(list, old);
        if (place < 0) {
            return list;
        }
        if (list.size() >= MANY) {
            return BalancedList.of(list).with(place, change.apply(list.get(place)));
        }
        if (list.size() == 1) {
            return List.of(change.apply(list.get(0)));
        }
        Object[] changed = list.toArray();
        changed[place] = change.apply(list.get(place));
        return listed(changed);
    }

    /** The entries of a list that stays as it is from now on; one that cannot change is given back. */
    public static <T> List<T> of(List<T> list) {
        return list instanceof GrowingList<T> || list instanceof BalancedList<T> ? list : List.copyOf(list);
    }

    private static <T> int place(List<T> list, Predicate<T> meant) {
        if (list instanceof BalancedList<T> balanced) {
            return balanced.place(meant);
        }
        for (int i = 0; i < list.size(); i++) {
            if (meant.test(list.get(i))) {
                return i;
            }
        }
        return -1;
    }

    // Of an array, List.of makes one copy; of a list, List.copyOf makes two.
    @SuppressWarnings("unchecked")
    private static <T> List<T> listed(Object[] entries) {
        return (List<T>) List.of(entries);
    }
}
