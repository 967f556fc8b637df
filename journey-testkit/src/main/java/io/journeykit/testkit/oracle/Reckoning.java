package io.journeykit.testkit.oracle;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.BeyondHorizon;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Site;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * How spans are counted at one place, by the laws and by java.time alone.
 *
 * <p>Days, weeks, months and working days move a date: "at least" counts from that date's start, "at most" to its end.
 * Hours are exact. Where a span can be read forwards and backwards, either reading will do.
 */
record Reckoning(ZoneId zone, WorkCalendar days) {

    /** Where the journey of a step happens. */
    static Reckoning of(Books books, StepRef step) {
        return of(
                books, books.template(step.journey()).map(JourneyTemplate::site).orElse(Site.UTC));
    }

    private static Reckoning of(Books books, Site site) {
        WorkCalendar usual =
                site.calendar().equals("every-day") ? WorkCalendars.EVERY_DAY : WorkCalendars.MONDAY_TO_FRIDAY;
        return new Reckoning(site.zone(), books.world().setting().calendars().getOrDefault(site.calendar(), usual));
    }

    LocalDate dateOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** The first moment of the date of another. */
    Instant startOf(Instant moment) {
        return dateOf(moment).atStartOfDay(zone).toInstant();
    }

    /** The last moment of the date of another. */
    Instant endOf(Instant moment) {
        return dateOf(moment).plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    /** So long after, on the clocks: a date keeps the time of day. */
    Instant onTheClocks(Instant from, Span span) {
        ZonedDateTime local = from.atZone(zone);
        return shift(local.toLocalDate(), span, 1)
                .atTime(local.toLocalTime())
                .atZone(zone)
                .toInstant()
                .plus(span.exactPart());
    }

    /** Whether a timing is kept by the moment that it speaks of and the point that it is counted from. */
    boolean keeps(Timing timing, Instant subject, Instant point) {
        boolean after = timing.direction() == Offset.Direction.AFTER;
        Instant first = after ? point : subject;
        Instant second = after ? subject : point;
        return !second.isBefore(first)
                && timing.atLeast().map(span -> isAtLeast(first, second, span)).orElse(true)
                && timing.atMost().map(span -> isAtMost(first, second, span)).orElse(true);
    }

    boolean isAtLeast(Instant first, Instant second, Span span) {
        Instant earliest = span.movesDate() ? start(first, span, 1) : first;
        Instant latest = span.movesDate() ? end(second, span, -1) : second;
        return !second.isBefore(earliest.plus(span.exactPart())) || !first.isAfter(latest.minus(span.exactPart()));
    }

    boolean isAtMost(Instant first, Instant second, Span span) {
        Instant latest = span.movesDate() ? end(first, span, 1) : first;
        Instant earliest = span.movesDate() ? start(second, span, -1) : second;
        return !second.isAfter(latest.plus(span.exactPart())) || !first.isBefore(earliest.minus(span.exactPart()));
    }

    private Instant start(Instant from, Span span, int sign) {
        return shift(dateOf(from), span, sign).atStartOfDay(zone).toInstant();
    }

    private Instant end(Instant from, Span span, int sign) {
        return endOf(start(from, span, sign));
    }

    private LocalDate shift(LocalDate date, Span span, int sign) {
        if (span instanceof Span.WorkingDays working) {
            return worked(date, working.days(), sign);
        }
        Span.Calendar calendar = (Span.Calendar) span;
        return sign > 0 ? date.plus(calendar.period()) : date.minus(calendar.period());
    }

    private LocalDate worked(LocalDate from, int count, int sign) {
        LocalDate date = from;
        for (int left = count; left > 0; ) {
            date = date.plusDays(sign);
            left -= works(date) ? 1 : 0;
        }
        return date;
    }

    private boolean works(LocalDate date) {
        try {
            return days.isWorkingDay(date);
        } catch (BeyondHorizon beyond) {
            return WorkCalendars.MONDAY_TO_FRIDAY.isWorkingDay(date);
        }
    }

    @Override
    public String toString() {
        return "days of " + zone;
    }
}
