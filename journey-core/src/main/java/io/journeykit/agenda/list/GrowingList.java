package io.journeykit.agenda.list;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A list that stays as it is, and that shares its array with those that came of it by one more at the end: so a list of n
 * that is made one by one copies n entries in all, and not n for each.
 */
final class GrowingList<T> extends AbstractList<T> implements RandomAccess {

    private final Shared shared;
    private final int size;

    /** @param shared of which the first entries are this list's */
    private GrowingList(Shared shared, int size) {
        this.shared = shared;
        this.size = size;
    }

    /** An array of which so many places have been given away; a place is written once. */
    private static final class Shared {
        private final Object[] entries;
        private int taken;

        Shared(Object[] entries, int taken) {
            this.entries = entries;
            this.taken = taken;
        }

        /** Whether the place was free, and holds this now. */
        synchronized boolean take(int place, Object one) {
            if (taken != place || place == entries.length) {
                return false;
            }
            entries[place] = one;
            taken++;
            return true;
        }
    }

    static <T> List<T> plus(List<T> list, T one) {
        int size = list.size();
        if (list instanceof GrowingList<T> growing && growing.shared.take(size, one)) {
            return new GrowingList<>(growing.shared, size + 1);
        }
        Object[] entries = list.toArray(new Object[size + size / 2 + 1]);
        entries[size] = one;
        return new GrowingList<>(new Shared(entries, size + 1), size + 1);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return (T) shared.entries[index];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Object[] toArray() {
        Object[] copy = new Object[size];
        System.arraycopy(shared.entries, 0, copy, 0, size);
        return copy;
    }
}
