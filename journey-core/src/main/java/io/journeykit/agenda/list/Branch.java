package io.journeykit.agenda.list;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a tree that holds a list in order, and of which no side is ever more than three times as large as the other
 * (Adams, "Efficient sets: a balancing act", 1993).
 *
 * @param size how many entries it holds, its own included
 */
record Branch<T>(
        @Nullable Branch<T> left, T entry, @Nullable Branch<T> right, int size) {

    private static final int MOST = 3;
    private static final int TURNING = 2;

    private static <T> Branch<T> of(@Nullable Branch<T> left, T entry, @Nullable Branch<T> right) {
        return new Branch<>(left, entry, right, size(left) + 1 + size(right));
    }

    /** The entries of a list from one place to before another. */
    static <T> @Nullable Branch<T> of(List<T> list, int from, int to) {
        if (from == to) {
            return null;
        }
        int middle = (from + to) >>> 1;
        return of(of(list, from, middle), list.get(middle), of(list, middle + 1, to));
    }

    static int size(@Nullable Branch<?> branch) {
        return branch == null ? 0 : branch.size;
    }

    static int height(@Nullable Branch<?> branch) {
        return branch == null ? 0 : 1 + Math.max(height(branch.left), height(branch.right));
    }

    static <T> Branch<T> plus(@Nullable Branch<T> branch, T one) {
        return branch == null ? of(null, one, null) : balanced(branch.left, branch.entry, plus(branch.right, one));
    }

    static <T> Branch<T> with(Branch<T> branch, int place, T other) {
        int own = size(branch.left);
        if (branch.left != null && place < own) {
            return of(with(branch.left, place, other), branch.entry, branch.right);
        }
        return branch.right != null && place > own
                ? of(branch.left, branch.entry, with(branch.right, place - own - 1, other))
                : of(branch.left, other, branch.right);
    }

    static <T> @Nullable Branch<T> without(Branch<T> branch, int place) {
        int own = size(branch.left);
        if (branch.left != null && place < own) {
            return balanced(without(branch.left, place), branch.entry, branch.right);
        }
        if (branch.right != null && place > own) {
            return balanced(branch.left, branch.entry, without(branch.right, place - own - 1));
        }
        return joined(branch.left, branch.right);
    }

    private static <T> @Nullable Branch<T> joined(@Nullable Branch<T> left, @Nullable Branch<T> right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.size > right.size
                ? balanced(without(left, left.size - 1), get(left, left.size - 1), right)
                : balanced(left, get(right, 0), without(right, 0));
    }

    private static <T> Branch<T> balanced(@Nullable Branch<T> left, T entry, @Nullable Branch<T> right) {
        if (size(left) + size(right) <= 1) {
            return of(left, entry, right);
        }
        if (right != null && right.size > MOST * size(left)) {
            return turnedLeft(left, entry, right);
        }
        return left != null && left.size > MOST * size(right)
                ? turnedRight(left, entry, right)
                : of(left, entry, right);
    }

    private static <T> Branch<T> turnedLeft(@Nullable Branch<T> left, T entry, Branch<T> right) {
        Branch<T> inner = right.left;
        return inner == null || inner.size < TURNING * size(right.right)
                ? of(of(left, entry, inner), right.entry, right.right)
                : of(of(left, entry, inner.left), inner.entry, of(inner.right, right.entry, right.right));
    }

    private static <T> Branch<T> turnedRight(Branch<T> left, T entry, @Nullable Branch<T> right) {
        Branch<T> inner = left.right;
        return inner == null || inner.size < TURNING * size(left.left)
                ? of(left.left, left.entry, of(inner, entry, right))
                : of(of(left.left, left.entry, inner.left), inner.entry, of(inner.right, entry, right));
    }

    static <T> T get(Branch<T> branch, int place) {
        int own = size(branch.left);
        if (branch.left != null && place < own) {
            return get(branch.left, place);
        }
        return branch.right != null && place > own ? get(branch.right, place - own - 1) : branch.entry;
    }

    /** Where the first stands that this is true of, counted from a place on; -1 if none does. */
    static <T> int place(@Nullable Branch<T> branch, int from, Predicate<T> meant) {
        if (branch == null) {
            return -1;
        }
        int left = place(branch.left, from, meant);
        int own = from + size(branch.left);
        if (left >= 0) {
            return left;
        }
        return meant.test(branch.entry) ? own : place(branch.right, own + 1, meant);
    }

    static void fill(@Nullable Branch<?> branch, Object[] all, int from) {
        if (branch != null) {
            int own = from + size(branch.left);
            fill(branch.left, all, from);
            all[own] = branch.entry;
            fill(branch.right, all, own + 1);
        }
    }

    @Override
    public String toString() {
        return size + " entries";
    }
}
