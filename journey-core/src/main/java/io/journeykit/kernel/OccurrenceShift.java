package io.journeykit.kernel;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How far a later occurrence lies from the first: so many days of the local clock, and exact time on top. So its window
 * opens at the same time of day, also where the clocks were changed in between.
 */
record OccurrenceShift(Almanac almanac, int days, Duration rest) {

    /** None: the first occurrence lies where it lies. */
    static OccurrenceShift none(Almanac almanac) {
        return new OccurrenceShift(almanac, 0, Duration.ZERO);
    }

    static OccurrenceShift between(Almanac almanac, Instant first, Instant later) {
        long days = ChronoUnit.DAYS.between(almanac.dateOf(first), almanac.dateOf(later));
        int whole = (int) Math.max(0, days);
        Instant shifted = new OccurrenceShift(almanac, whole, Duration.ZERO).of(first);
        return new OccurrenceShift(almanac, whole, Duration.between(shifted, later));
    }

    Instant of(Instant at) {
        return (days == 0 ? at : almanac.plus(at, Span.days(days))).plus(rest);
    }
}
