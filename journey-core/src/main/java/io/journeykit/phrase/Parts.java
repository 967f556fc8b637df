package io.journeykit.phrase;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The few parts of a phrase by their names, in the order in which they were given: names and parts by turns in one array. */
final class Parts extends AbstractMap<String, Part> {

    static final Parts NONE = new Parts();

    private final Object[] namesAndParts;

    private Parts(Object... namesAndParts) {
        this.namesAndParts = namesAndParts;
    }

    static Parts copyOf(Map<String, Part> parts) {
        if (parts instanceof Parts already) {
            return already;
        }
        Object[] all = new Object[2 * parts.size()];
        int next = 0;
        for (Map.Entry<String, Part> entry : parts.entrySet()) {
            all[next++] = entry.getKey();
            all[next++] = entry.getValue();
        }
        return all.length == 0 ? NONE : new Parts(all);
    }

    /** The same with one more, or with another of that name. */
    Parts plus(String name, Part part) {
        int place = place(name);
        boolean isNew = place < 0;
        Object[] all = new Object[namesAndParts.length + (isNew ? 2 : 0)];
        System.arraycopy(namesAndParts, 0, all, 0, namesAndParts.length);
        int at = isNew ? namesAndParts.length : place;
        all[at] = name;
        all[at + 1] = part;
        return new Parts(all);
    }

    /** The same with what each part becomes; these very ones where none becomes another. */
    Parts replacing(UnaryOperator<Part> change) {
        Object[] changed = namesAndParts;
        for (int i = 1; i < namesAndParts.length; i += 2) {
            Part part = change.apply((Part) namesAndParts[i]);
            if (part != namesAndParts[i]) {
                changed = changed == namesAndParts ? namesAndParts.clone() : changed;
                changed[i] = part;
            }
        }
        return changed == namesAndParts ? this : new Parts(changed);
    }

    private Part part(int number) {
        return (Part) namesAndParts[2 * number + 1];
    }

    private String name(int number) {
        return (String) namesAndParts[2 * number];
    }

    private int place(@Nullable Object name) {
        for (int i = 0; i < namesAndParts.length; i += 2) {
            if (namesAndParts[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return namesAndParts.length / 2;
    }

    @Override
    public @Nullable Part get(@Nullable Object name) {
        int place = place(name);
        return place < 0 ? null : (Part) namesAndParts[place + 1];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return place(name) >= 0;
    }

    @Override
    public Collection<Part> values() {
        return new AbstractList<>() {
            @Override
            public Part get(int number) {
                return part(number);
            }

            @Override
            public int size() {
                return Parts.this.size();
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Parts parts && Arrays.equals(namesAndParts, parts.namesAndParts) || super.equals(other);
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (int i = 0; i < namesAndParts.length; i += 2) {
            sum += namesAndParts[i].hashCode() ^ namesAndParts[i + 1].hashCode();
        }
        return sum;
    }

    @Override
    public Set<Map.Entry<String, Part>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, Part>> {
        @Override
        public int size() {
            return Parts.this.size();
        }

        @Override
        public Iterator<Map.Entry<String, Part>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < size();
                }

                @Override
                public Map.Entry<String, Part> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return Map.entry(name(next), part(next++));
                }
            };
        }
    }
}
