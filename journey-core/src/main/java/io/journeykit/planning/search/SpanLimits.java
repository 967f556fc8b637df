package io.journeykit.planning.search;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A span at a place as what a lag may be at least and at most, in epoch seconds: two functions of time that only rise,
 * which is what a planner's lags must be.
 *
 * <p>Days, weeks, months and working days move a date: at least so many reach from that date's start, at most so many to
 * its end, whatever the time of day. Hours are exact, and come on top.
 */
public final class SpanLimits {

    private final Span span;
    private final Almanac almanac;
    private final long exactSeconds;

    private SpanLimits(Span span, Almanac almanac) {
        this.span = span;
        this.almanac = almanac;
        this.exactSeconds = roundedUp(span.exactPart());
    }

    /** The limits that a span sets; a month end that the almanac would skip rolls forward here. */
    public static SpanLimits of(Span span, Almanac almanac) {
        return new SpanLimits(span, almanac.neverSkipping());
    }

    /** The earliest second that is at least this span after another. */
    public long earliestTo(long from) {
        long start = span.movesDate() ? startOf(almanac.dateAfter(dateOf(from), span)) : from;
        return Math.addExact(start, exactSeconds);
    }

    /** The earliest second from which another is at most this span away. */
    public long earliestFrom(long to) {
        long reached = Math.subtractExact(to, exactSeconds);
        return span.movesDate() ? startOf(firstLeadingTo(dateOf(reached))) : reached;
    }

    /** The last moment that is at most this span after another. */
    public Instant latestTo(Instant from) {
        Instant end = span.movesDate() ? almanac.endOf(almanac.dateAfter(almanac.dateOf(from), span)) : from;
        return end.plus(span.exactPart());
    }

    /** The last moment from which another is at least this span away. */
    public Instant latestBefore(Instant to) {
        Instant reached = to.minus(span.exactPart());
        return span.movesDate()
                ? almanac.endOf(firstLeadingBeyond(almanac.dateOf(reached)).minusDays(1))
                : reached;
    }

    private LocalDate firstLeadingBeyond(LocalDate date) {
        return firstLeadingTo(date.plusDays(1));
    }

    /** The first date from which the span leads to another, or beyond it. */
    private LocalDate firstLeadingTo(LocalDate date) {
        LocalDate first = almanac.dateBefore(date, span);
        while (almanac.dateAfter(first, span).isBefore(date)) {
            first = first.plusDays(1);
        }
        while (!span.countsDays()
                && !almanac.dateAfter(first.minusDays(1), span).isBefore(date)) {
            first = first.minusDays(1);
        }
        return first;
    }

    private LocalDate dateOf(long second) {
        return almanac.dateOf(Instant.ofEpochSecond(second));
    }

    private long startOf(LocalDate date) {
        return almanac.startOf(date).getEpochSecond();
    }

    private static long roundedUp(Duration duration) {
        return duration.getNano() == 0 ? duration.getSeconds() : duration.getSeconds() + 1;
    }

    /** {@code 2 working days in America/New_York, us-ma}. */
    @Override
    public String toString() {
        return span + " in " + almanac;
    }
}
