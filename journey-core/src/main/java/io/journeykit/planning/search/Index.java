package io.journeykit.planning.search;

import io.journeykit.planning.Slot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Where the slots of each provider, or of each place, stand among all of a list. */
final class Index {

    private static final int[] NOWHERE = {};

    private final SortedMap<String, int[]> positions = new TreeMap<>();
    /** The times of those that were asked for; made once, however often the slots are planned. */
    private final Map<String, Times> times = new ConcurrentHashMap<>();

    private final Map<Named, Index> within = new ConcurrentHashMap<>();

    private Index() {}

    static Index of(List<Slot> slots, Together.Trait trait) {
        Map<String, Growing> found = new HashMap<>();
        String name = "";
        Growing row = new Growing();
        for (int i = 0; i < slots.size(); i++) {
            String its = trait.of(slots.get(i));
            if (i == 0 || !its.equals(name)) {
                name = its;
                row = found.computeIfAbsent(name, any -> new Growing());
            }
            row.add(i);
        }
        Index index = new Index();
        found.forEach((its, all) -> index.positions.put(its, Arrays.copyOf(all.at, all.size)));
        return index;
    }

    /** The names there are, in order. */
    List<String> names() {
        return List.copyOf(positions.keySet());
    }

    /** The positions of the slots of one name, rising. */
    int[] of(String name) {
        return positions.getOrDefault(name, NOWHERE);
    }

    /** The times of the slots of one name, of all those times. */
    Times times(String name, Times all) {
        return times.computeIfAbsent(name, its -> all.at(of(its)));
    }

    /** The slots of one name by another trait; found out once, too. */
    Index within(String name, Together.Trait trait, List<Slot> all) {
        return within.computeIfAbsent(new Named(trait, name), any -> {
            List<Slot> some = IntStream.of(of(name)).mapToObj(all::get).toList();
            return of(some, trait);
        });
    }

    /** Whether a slot of this name stands from one position to another. */
    boolean has(String name, int first, int last) {
        int[] at = of(name);
        int from = from(at, first);
        return from < at.length && at[from] <= last;
    }

    /** Which names have a slot from one position to another. */
    List<String> within(int first, int last) {
        return positions.keySet().stream()
                .filter(name -> has(name, first, last))
                .toList();
    }

    /** The first of these positions that is not before another position. */
    static int from(int[] at, int position) {
        int found = Arrays.binarySearch(at, position);
        return found >= 0 ? found : -found - 1;
    }

    /** The last of these positions that is not after another position. */
    static int upTo(int[] at, int position) {
        int found = Arrays.binarySearch(at, position);
        return found >= 0 ? found : -found - 2;
    }

    private static final class Growing {

        private int[] at = new int[8];
        private int size;

        private void add(int position) {
            at = size == at.length ? Arrays.copyOf(at, 2 * size) : at;
            at[size++] = position;
        }
    }
}
