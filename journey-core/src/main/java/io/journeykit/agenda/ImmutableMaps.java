package io.journeykit.agenda;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sorted maps that stay as they are; most are empty, and all empty ones are the same. */
final class ImmutableMaps {

    private ImmutableMaps() {}

    static <K, V> SortedMap<K, V> copyOf(SortedMap<K, V> map) {
        return map.isEmpty() ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /** This very one; the caller gives it up. */
    static <K, V> SortedMap<K, V> of(SortedMap<K, V> map) {
        return map.isEmpty() ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(map);
    }
}
