package io.journeykit.testkit.oracle;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.template.JourneyTemplate;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Where spans are counted: the clocks of a place, and the days on which it works.
 *
 * <p>Days, weeks, months and working days move a date, at month ends to the last day there is, and keep the time of
 * day; hours are exact, and come on top. What the clocks skip is later by what they skip; of two alike it is the first.
 */
record Days(ZoneId zone, Predicate<LocalDate> works) {

    private static final int MOST_DAYS_OFF = 10_000;

    /** The clocks of a zone, and the days of the work calendar that the world has under a name. */
    static Days in(Books books, ZoneId zone, String calendar) {
        WorkCalendar named = books.world().setting().calendars().get(calendar);
        if (named != null) {
            return new Days(zone, named::isWorkingDay);
        }
        return new Days(
                zone,
                calendar.equals("every-day")
                        ? date -> true
                        : date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }

    static Days ofSite(Books books, JourneyTemplate template) {
        return in(books, template.site().zone(), template.site().calendar());
    }

    /** A date that depends on a holiday table; empty where the table does not reach so far. */
    static <T> Optional<T> ifKnown(Supplier<T> date) {
        try {
            return Optional.of(date.get());
        } catch (DateTimeException beyondTheTable) {
            return Optional.empty();
        }
    }

    /** Whether a span is of days, weeks, months or working days alone, so that it leads to a date and no further. */
    static boolean leadsToADate(Span span) {
        return movesDate(span)
                && !(span instanceof Span.Calendar both && !both.exact().isZero());
    }

    /** Whether a span is of hours alone. */
    static boolean isExact(Span span) {
        return span instanceof Span.Calendar hours
                && hours.period().isZero()
                && !hours.exact().isZero();
    }

    private static boolean movesDate(Span span) {
        return span instanceof Span.WorkingDays days
                ? days.days() > 0
                : !((Span.Calendar) span).period().isZero();
    }

    LocalDate dateOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    LocalDateTime wallOf(Instant at) {
        return at.atZone(zone).toLocalDateTime();
    }

    Instant at(LocalDateTime wall) {
        return wall.atZone(zone).toInstant();
    }

    /** The first instant of a date. */
    Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The first instant after a date. */
    Instant endOf(LocalDate date) {
        return startOf(date.plusDays(1));
    }

    /** So many spans after a time, each counted from that time and none from the one before; less than none: before. */
    Instant plus(Instant from, Span span, int times) {
        Instant moved = movesDate(span) ? moved(from, dateAfter(dateOf(from), span, times)) : from;
        return span instanceof Span.Calendar both ? moved.plus(both.exact().multipliedBy(times)) : moved;
    }

    /** The date to which so many spans lead from another, what they have of hours aside. */
    LocalDate dateAfter(LocalDate from, Span span, int times) {
        if (span instanceof Span.WorkingDays days) {
            return worked(from, days.days() * times);
        }
        Period period = ((Span.Calendar) span).period();
        return from.plusMonths(period.toTotalMonths() * times).plusDays((long) period.getDays() * times);
    }

    // What stays on its date stays: the second half past one of an autumn night must not become the first.
    private Instant moved(Instant from, LocalDate to) {
        LocalDateTime wall = wallOf(from);
        return wall.toLocalDate().equals(to) ? from : at(to.atTime(wall.toLocalTime()));
    }

    /** The date itself is never counted: one working day after a Saturday is Monday, one before it is Friday. */
    private LocalDate worked(LocalDate from, int days) {
        LocalDate date = from;
        // A table that does not reach to the first date counts nothing from there.
        int off = works.test(from) ? 0 : 1;
        for (int left = Math.abs(days); left > 0; ) {
            date = date.plusDays(Integer.signum(days));
            boolean counts = works.test(date);
            left -= counts ? 1 : 0;
            off = counts ? 0 : off + 1;
            if (off > MOST_DAYS_OFF) {
                throw new DateTimeException("There is no work any more after " + from + ".");
            }
        }
        return date;
    }

    @Override
    public String toString() {
        return "days in " + zone;
    }
}
