package io.journeykit.planning;

import io.journeykit.calendar.text.Count;
import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long the ways between places take, as data that can be written and stored; as long there as back. The way from a
 * place to itself is the time that it keeps free between two visits of one person.
 *
 * @param minutes of each way, under its two places in order of name with {@code " - "} between; other ways take none
 */
public record TravelTable(SortedMap<String, Integer> minutes) implements TravelTime {

    /** Everything is next door. */
    public static final TravelTable NONE = new TravelTable(new TreeMap<>());

    /** Copies the map. */
    public TravelTable {
        minutes = Collections.unmodifiableSortedMap(new TreeMap<>(minutes));
    }

    /** This table with another way, rounded up to whole minutes. */
    public TravelTable with(String one, String other, Duration takes) {
        SortedMap<String, Integer> more = new TreeMap<>(minutes);
        more.put(way(one, other), Math.toIntExact((takes.getSeconds() + 59) / 60));
        return new TravelTable(more);
    }

    @Override
    public Duration between(String from, String to) {
        return minutes.isEmpty() ? Duration.ZERO : Duration.ofMinutes(minutes.getOrDefault(way(from, to), 0));
    }

    private static String way(String one, String other) {
        return one.compareTo(other) <= 0 ? one + " - " + other : other + " - " + one;
    }

    @Override
    public String toString() {
        return Count.of(minutes.size(), "way");
    }
}
