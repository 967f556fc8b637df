package io.journeykit.planning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The slots of a domain, sorted into pieces by something they have in common, such as the place.
 *
 * @param <K> what the slots of a piece have in common
 */
final class Pieces<K extends Comparable<K>> {

    private static final Positions NOWHERE = new Positions();

    private final Domain whole;
    private final Function<K, Domain> cut;
    private final SortedMap<K, Positions> positions = new TreeMap<>();
    private final Map<K, Domain> domains = new HashMap<>();

    Pieces(Domain whole, Function<Slot, K> kind, Function<K, Domain> cut) {
        this.whole = whole;
        this.cut = cut;
        List<Slot> slots = whole.slots().all();
        for (int i = 0; i < slots.size(); i++) {
            positions
                    .computeIfAbsent(kind.apply(slots.get(i)), key -> new Positions())
                    .add(i);
        }
    }

    /** Which kinds have a slot from one position of the whole to another. */
    List<K> within(int first, int last) {
        return positions.size() == 1
                ? List.of(positions.firstKey())
                : positions.entrySet().stream()
                        .filter(entry ->
                                entry.getValue().from(first) <= entry.getValue().upTo(last))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** The slots of one kind as a domain of its own. */
    Domain domain(K kind) {
        return positions.size() == 1 && positions.containsKey(kind) ? whole : domains.computeIfAbsent(kind, cut);
    }

    /** Where the slots of one kind stand in the whole. */
    Positions positions(K kind) {
        return positions.getOrDefault(kind, NOWHERE);
    }

    /** Positions in the whole, rising. */
    static final class Positions {

        private int[] at = new int[8];
        private int size;

        private void add(int position) {
            if (size == at.length) {
                at = Arrays.copyOf(at, 2 * size);
            }
            at[size++] = position;
        }

        /** The first slot of the piece that is not before this position of the whole. */
        int from(int position) {
            int found = Arrays.binarySearch(at, 0, size, position);
            return found >= 0 ? found : -found - 1;
        }

        /** The last slot of the piece that is not after this position of the whole. */
        int upTo(int position) {
            int found = Arrays.binarySearch(at, 0, size, position);
            return found >= 0 ? found : -found - 2;
        }
    }
}
