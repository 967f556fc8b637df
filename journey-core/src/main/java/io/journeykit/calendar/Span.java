package io.journeykit.calendar;

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
        public Calendar {
            if (period.isNegative() || exact.isNegative()) {
                throw SpanText.negative(SpanText.iso(period, exact));
            }
            period = period.normalized();
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
        public WorkingDays {
            if (days < 0) {
                throw SpanText.negative(SpanText.count(days, "working day"));
            }
        }

        @Override
        public boolean isZero() {
            return days == 0;
        }

        @Override
        public String text() {
            return SpanText.count(days, "working day");
        }

        @Override
        public String toString() {
            return text();
        }
    }

    static Span days(int days) {
        return of(Period.ofDays(days));
    }

    static Span weeks(int weeks) {
        return of(Period.ofWeeks(weeks));
    }

    static Span months(int months) {
        return of(Period.ofMonths(months));
    }

    static Span hours(int hours) {
        return of(Duration.ofHours(hours));
    }

    static Span minutes(int minutes) {
        return of(Duration.ofMinutes(minutes));
    }

    static Span workingDays(int days) {
        return new WorkingDays(days);
    }

    static Span of(Period period) {
        return new Calendar(period, Duration.ZERO);
    }

    static Span of(Duration exact) {
        return new Calendar(Period.ZERO, exact);
    }

    /**
     * The span that a text says: an ISO 8601 amount such as {@code P2D}, {@code PT4H}, {@code P1DT4H} or {@code P1M},
     * or {@code 2 working days}.
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
        return movesDate() && this instanceof Calendar calendar && calendar.period().toTotalMonths() == 0;
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
