package io.journeykit.check;

import io.journeykit.calendar.Span;
import java.time.Duration;
import java.time.Period;

/** How long spans are at least and at most, and which of two is longer whatever the date. */
final class Lengths {

    /** Longer than a life: whatever lasts as long is refused, and no sum of such times overflows. */
    static final Duration LONGEST = Duration.ofDays(366L * 150);

    private static final Duration A_DAY = Duration.ofDays(1);

    private Lengths() {}

    /** The shortest exact time a span can take. */
    static Duration least(Span span) {
        return bounded(span, false);
    }

    /** The longest exact time a span can take. */
    static Duration most(Span span) {
        return bounded(span, true);
    }

    /** The shortest that at least so much can be: days count from the start of the date that they lead to. */
    static Duration leastApart(Span span) {
        Duration least = least(span);
        Duration part = span.movesDate() ? A_DAY : Duration.ZERO;
        return least.compareTo(part) > 0 ? least.minus(part) : Duration.ZERO;
    }

    /** The longest that at most so much can be: days count to the end of the date that they lead to. */
    static Duration mostApart(Span span) {
        return span.movesDate() ? most(span).plus(A_DAY) : most(span);
    }

    private static Duration bounded(Span span, boolean most) {
        try {
            Duration length = most ? span.atMost() : span.atLeast();
            return length.compareTo(LONGEST) > 0 ? LONGEST : length;
        } catch (ArithmeticException beyondAllTime) {
            return LONGEST;
        }
    }

    static boolean isTooLong(Span span) {
        return most(span).equals(LONGEST);
    }

    /** Whether one is longer than the other on every date, in every zone and on every calendar. */
    static boolean isLonger(Span one, Span other) {
        return least(one).compareTo(most(other)) > 0 || !one.equals(other) && covers(one, other);
    }

    /** Spans in the same units compare part by part, more sharply than by their bounds. */
    private static boolean covers(Span one, Span other) {
        if (one instanceof Span.WorkingDays a && other instanceof Span.WorkingDays b) {
            return a.days() > b.days();
        }
        return one instanceof Span.Calendar a
                && other instanceof Span.Calendar b
                && covers(a.period(), b.period())
                && a.exact().compareTo(b.exact()) >= 0;
    }

    private static boolean covers(Period one, Period other) {
        return one.toTotalMonths() >= other.toTotalMonths() && one.getDays() >= other.getDays();
    }
}
