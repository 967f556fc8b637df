package io.journeykit.calendar;

import io.journeykit.calendar.text.Count;
import java.time.Duration;
import java.time.Period;

/**
 * An amount of time as an author writes it: {@code 2 days}, {@code 4 hours}, {@code 1 month and 2 days},
 * {@code 2 working days}.
 *
 * <p>A span is never negative; its direction (before, after) stands elsewhere. A calendar day and 24 hours are
 * different spans, since a day of the local clock may last 23 or 25 hours. Equal amounts are equal: {@code P1W} is
 * {@code P7D}, {@code P12M} is {@code P1Y} and {@code PT60M} is {@code PT1H}; a month is never turned into days, nor a
 * day into hours. An {@link Almanac} applies a span to an instant.
 */
public sealed interface Span {

    /** No time at all. */
    Span ZERO = new Calendar(Period.ZERO, Duration.ZERO);

    /** A period, applied in local time first, and then an exact duration. */
    record Calendar(Period period, Duration exact) implements Span {
        /** @throws IllegalArgumentException if it is negative */
        public Calendar {
            if (goesBack(period) || exact.isNegative()) {
                throw SpanText.negative(SpanText.iso(period, exact));
            }
            period = period.normalized();
        }

        /** Months less some days are a span as long as they still lead forward, whichever the months. */
        private static boolean goesBack(Period period) {
            return period.getYears() < 0
                    || period.getMonths() < 0
                    || period.getDays() < 0 && period.toTotalMonths() * 28 + period.getDays() <= 0;
        }

        @Override
        public boolean isZero() {
            return period.isZero() && exact.isZero();
        }

        @Override
        public String text() {
            return SpanText.iso(period, exact);
        }

        @Override
        public String toString() {
            return SpanText.aloud(period, exact);
        }
    }

    /** Days on which the work calendar of a place works; the local time of day is kept. Zero of them stay on the day. */
    record WorkingDays(int days) implements Span {
        /** @throws IllegalArgumentException if they are negative */
        public WorkingDays {
            if (days < 0) {
                throw SpanText.negative(Count.of(days, "working day"));
            }
        }

        @Override
        public boolean isZero() {
            return days == 0;
        }

        @Override
        public String text() {
            return Count.of(days, "working day");
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** @throws IllegalArgumentException if it is negative */
    static Span days(int days) {
        return of(Period.ofDays(days));
    }

    /** @throws IllegalArgumentException if it is negative */
    static Span weeks(int weeks) {
        return of(Period.ofWeeks(weeks));
    }

    /** @throws IllegalArgumentException if it is negative */
    static Span months(int months) {
        return of(Period.ofMonths(months));
    }

    /** @throws IllegalArgumentException if it is negative */
    static Span hours(int hours) {
        return of(Duration.ofHours(hours));
    }

    /** @throws IllegalArgumentException if it is negative */
    static Span minutes(int minutes) {
        return of(Duration.ofMinutes(minutes));
    }

    /** @throws IllegalArgumentException if it is negative */
    static Span workingDays(int days) {
        return new WorkingDays(days);
    }

    /** @throws IllegalArgumentException if it is negative */
    static Span of(Period period) {
        return new Calendar(period, Duration.ZERO);
    }

    /** @throws IllegalArgumentException if it is negative */
    static Span of(Duration exact) {
        return new Calendar(Period.ZERO, exact);
    }

    /**
     * The span that a text says: an ISO 8601 amount or working days.
     *
     * <pre>{@code
     * span   = number " working day" [ "s" ] | "P" date [ "T" time ] | "PT" time
     * date   = [ number "Y" ] [ number "M" ] [ less "W" ] [ less "D" ]                at least one of them
     * less   = [ "-" ] number                                                         months less some days
     * time   = [ number "H" ] [ number "M" ] [ number [ "." number ] "S" ]            at least one of them
     * number = digit { digit }
     * }</pre>
     *
     * <p>Examples: {@code P2D}, {@code P1DT4H}, {@code P6M-4D}, {@code 2 working days}.
     *
     * @throws IllegalArgumentException if the text says no span, with what is allowed
     */
    static Span parse(String text) {
        return SpanText.parse(text);
    }

    /** Whether this is no time at all, in days, hours or working days. */
    boolean isZero();

    /** Whether this leads to another date by the calendar, and not by exact time alone. */
    default boolean movesDate() {
        return this instanceof Calendar calendar ? !calendar.period().isZero() : !isZero();
    }

    /** Whether the date that it leads to is always so many {@link #calendarDays} away, whichever month and whatever calendar. */
    default boolean countsDays() {
        return movesDate()
                && this instanceof Calendar calendar
                && calendar.period().toTotalMonths() == 0;
    }

    /** The days of its period. */
    default long calendarDays() {
        return this instanceof Calendar calendar ? calendar.period().getDays() : 0;
    }

    /** The exact time that comes on top of its days, weeks or months. */
    default Duration exactPart() {
        return this instanceof Calendar calendar ? calendar.exact() : Duration.ZERO;
    }

    /** The canonical text of this span, which {@link #parse} reads back as an equal span. */
    String text();

    /** The shortest exact time this span can take, in any zone and on any work calendar; see {@link SpanBounds}. */
    default Duration atLeast() {
        return SpanBounds.shortest(this);
    }

    /** The longest exact time this span can take, in any zone and on any usual work calendar; see {@link SpanBounds}. */
    default Duration atMost() {
        return SpanBounds.longest(this);
    }
}
