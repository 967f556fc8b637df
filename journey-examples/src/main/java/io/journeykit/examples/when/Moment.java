package io.journeykit.examples.when;

import io.journeykit.calendar.Almanac;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A point in time as an author writes it: {@code 2026-04-21}, {@code 2026-04-21T09:00} on the clocks of the place, or
 * {@code 2026-04-21T13:00:00Z}.
 */
sealed interface Moment {

    record Day(LocalDate date) implements Moment {}

    record Shown(LocalDateTime time) implements Moment {}

    record Exact(Instant instant) implements Moment {}

    static Moment parse(String text) {
        try {
            if (text.endsWith("Z")) {
                return new Exact(Instant.parse(text));
            }
            return text.contains("T") ? new Shown(LocalDateTime.parse(text)) : new Day(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("'" + text
                    + "' is no point in time; write 2026-04-21, 2026-04-21T09:00 on the clocks of the place, or"
                    + " 2026-04-21T13:00:00Z");
        }
    }

    default Instant at(Almanac almanac) {
        if (this instanceof Exact exact) {
            return exact.instant();
        }
        return this instanceof Shown shown
                ? almanac.at(shown.time().toLocalDate(), shown.time().toLocalTime())
                : almanac.at(((Day) this).date(), LocalTime.MIDNIGHT);
    }

    /** Whether it says a date only, so that answers are dates too. */
    default boolean isDay() {
        return this instanceof Day;
    }
}
