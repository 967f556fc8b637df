package io.journeykit.testkit.world;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When something happens, counted from something else: so much later, at a time of day, or at a given local time.
 *
 * @param time of the day that {@code after} leads to, or of the next one where that is past
 * @param date what is said exactly; the other two then say nothing
 */
public record Moment(Span after, Optional<LocalTime> time, Optional<LocalDateTime> date) {

    public static final Moment AT_ONCE = new Moment(Span.ZERO, Optional.empty(), Optional.empty());

    public static Moment after(Span span) {
        return new Moment(span, Optional.empty(), Optional.empty());
    }

    public static Moment at(LocalDateTime date) {
        return new Moment(Span.ZERO, Optional.empty(), Optional.of(date));
    }

    /** The instant that this is, never before what it is counted from. */
    public Instant from(Instant base, Almanac almanac) {
        Instant at = date.map(exact -> almanac.at(exact.toLocalDate(), exact.toLocalTime()))
                .orElseGet(() -> counted(base, almanac));
        return at.isBefore(base) ? base : at;
    }

    private Instant counted(Instant base, Almanac almanac) {
        Instant later = almanac.plus(base, after);
        if (time.isEmpty()) {
            return later;
        }
        LocalDate day = almanac.dateOf(later);
        Instant at = almanac.at(day, time.get());
        return at.isBefore(base) ? almanac.at(day.plusDays(1), time.get()) : at;
    }
}
