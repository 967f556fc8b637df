package io.journeykit.planning;

import io.journeykit.calendar.text.Count;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far each place is from where a person lives, one way, in one unit; a place that is not named costs nothing.
 *
 * @param unit in the plural, such as {@code miles} or {@code minutes}; absent where nobody is told
 */
public record Distances(Optional<String> unit, SortedMap<String, Integer> byPlace) {

    /** Every place is near. */
    public static final Distances NONE = in(Map.of());

    /** Copies the map; an empty unit is none. */
    public Distances {
        unit = unit.filter(word -> !word.isEmpty());
        byPlace = byPlace.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(byPlace));
    }

    /** Distances of places in a unit that nobody is told. */
    public static Distances in(Map<String, Integer> byPlace) {
        return new Distances(Optional.empty(), new TreeMap<>(byPlace));
    }

    /** Distances of places in one unit. */
    public static Distances in(String unit, Map<String, Integer> byPlace) {
        return new Distances(Optional.of(unit), new TreeMap<>(byPlace));
    }

    /** How far a place is; 0 where nothing is known. */
    public int to(String place) {
        return byPlace.getOrDefault(place, 0);
    }

    /** {@code 9 miles away}; empty for a place that is near, or where no unit is known. */
    public Optional<String> words(String place) {
        return unit.filter(known -> to(place) != 0).map(known -> to(place) + " " + known + " away");
    }

    @Override
    public String toString() {
        return "distances to " + Count.of(byPlace.size(), "place");
    }
}
