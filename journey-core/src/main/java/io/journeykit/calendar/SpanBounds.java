package io.journeykit.calendar;

import java.time.Duration;
import java.time.Period;

/**
 * How short and how long a span can be, whatever the date, the zone and the work calendar.
 *
 * <p>A month has 28 to 31 days, a year 365 or 366. Local days last 24 hours, give or take the change of the zone's
 * offset between start and end: one hour for a single day, two for more. That holds for every zone since 2012 but those
 * of two Antarctic stations, Troll and Casey. A count of n working days takes at least n days, and at most 3n + 14: that
 * leaves room for a fortnight without work around the new year, and for one working day in three.
 */
final class SpanBounds {

    private static final int LONGEST_CLOSURE = 14;
    private static final int DAYS_PER_WORKING_DAY = 3;

    private SpanBounds() {}

    static Duration shortest(Span span) {
        if (span instanceof Span.WorkingDays workingDays) {
            return days(workingDays.days(), -1);
        }
        Span.Calendar calendar = (Span.Calendar) span;
        Period period = calendar.period();
        return days(365L * period.getYears() + 28L * period.getMonths() + period.getDays(), -1)
                .plus(calendar.exact());
    }

    static Duration longest(Span span) {
        if (span instanceof Span.WorkingDays workingDays) {
            return span.isZero()
                    ? Duration.ZERO
                    : days(DAYS_PER_WORKING_DAY * (long) workingDays.days() + LONGEST_CLOSURE, +1);
        }
        Span.Calendar calendar = (Span.Calendar) span;
        Period period = calendar.period();
        return days(366L * period.getYears() + 31L * period.getMonths() + period.getDays(), +1)
                .plus(calendar.exact());
    }

    private static Duration days(long days, int direction) {
        return Duration.ofDays(days).plusHours(direction * Math.min(days, 2));
    }
}
