package io.journeykit.planning;

import java.time.Duration;

/** How long it takes to get from one place to another. */
@FunctionalInterface
public interface TravelTime {

    /** No time at all, wherever the places are. */
    TravelTime NONE = (from, to) -> Duration.ZERO;

    /** The time from one place to the other, never negative. */
    Duration between(String from, String to);
}
