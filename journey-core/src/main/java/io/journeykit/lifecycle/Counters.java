package io.journeykit.lifecycle;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each counter of a step has counted; what was never counted stands at 0. */
public final class Counters {

    public static final Counters NONE = new Counters(new String[0], new int[0]);

    private final String[] names;
    private final int[] counts;

    private Counters(String[] names, int[] counts) {
        this.names = names;
        this.counts = counts;
    }

    /**
     * These counts, each above 0.
     *
     * @throws IllegalArgumentException if a count is below 1
     */
    public static Counters from(Map<String, Integer> counts) {
        SortedMap<String, Integer> sorted = new TreeMap<>(counts);
        if (sorted.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("A counter counts from 1; leave out what was never counted.");
        }
        return new Counters(
                sorted.keySet().toArray(String[]::new),
                sorted.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** The count of this counter. */
    public int of(String name) {
        int at = Arrays.binarySearch(names, name);
        return at < 0 ? 0 : counts[at];
    }

    /** One more on this counter; it stays at the largest number there is. */
    public Counters plus(String name) {
        int at = Arrays.binarySearch(names, name);
        if (at < 0) {
            return inserted(-at - 1, name);
        }
        int[] more = counts.clone();
        more[at] = Math.max(more[at], more[at] + 1);
        return new Counters(names, more);
    }

    private Counters inserted(int at, String name) {
        String[] moreNames = Arrays.copyOf(names, names.length + 1);
        int[] moreCounts = Arrays.copyOf(counts, counts.length + 1);
        System.arraycopy(names, at, moreNames, at + 1, names.length - at);
        System.arraycopy(counts, at, moreCounts, at + 1, counts.length - at);
        moreNames[at] = name;
        moreCounts[at] = 1;
        return new Counters(moreNames, moreCounts);
    }

    /** The counters that have counted, in alphabetical order. */
    public List<String> names() {
        return List.of(names);
    }

    public SortedMap<String, Integer> asMap() {
        SortedMap<String, Integer> map = new TreeMap<>();
        names().forEach(name -> map.put(name, of(name)));
        return Collections.unmodifiableSortedMap(map);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counters that && Arrays.equals(names, that.names) && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.hashCode(counts);
    }

    /** {@code replans 2, resends 1}. */
    @Override
    public String toString() {
        return names.length == 0
                ? "no counts"
                : names().stream().map(name -> name + " " + of(name)).collect(Collectors.joining(", "));
    }
}
