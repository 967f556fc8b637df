package io.journeykit.testkit.oracle;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.testkit.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Dates as a calendar on the wall has them, by java.time: the oracle's own count of spans at a place.
 *
 * @param works by which working days are counted
 */
record PlainDates(ZoneId zone, WorkCalendar works) {

    /** So many days that do not work in a row are a table's end, not a holiday. */
    private static final int LONGEST_REST = 60;

    /** Those of a template's site, but in that zone; empty where nobody knows its working days. */
    static Optional<PlainDates> of(World world, JourneyTemplate template, ZoneId zone) {
        String name = template.site().calendar();
        Optional<WorkCalendar> works = name.equals("monday-to-friday")
                ? Optional.of(WorkCalendars.MONDAY_TO_FRIDAY)
                : name.equals("every-day")
                        ? Optional.of(WorkCalendars.EVERY_DAY)
                        : Optional.ofNullable(world.setting().calendars().get(name));
        return works.map(calendar -> new PlainDates(zone, calendar));
    }

    Optional<Instant> at(Instant from, Offset offset) {
        return move(from, offset.span(), offset.direction() == Offset.Direction.AFTER ? 1 : -1);
    }

    /** So many spans later, counted from the first and not from one another. */
    Optional<Instant> after(Instant from, Span span, int times) {
        return move(from, span, times);
    }

    private Optional<Instant> move(Instant from, Span span, int times) {
        ZonedDateTime wall = from.atZone(zone);
        if (span instanceof Span.Calendar calendar) {
            Duration exact = calendar.exact().multipliedBy(times);
            return Optional.of(
                    wall.plus(calendar.period().multipliedBy(times)).toInstant().plus(exact));
        }
        int days = ((Span.WorkingDays) span).days() * times;
        return workingDay(wall.toLocalDate(), days)
                .map(date -> date.atTime(wall.toLocalTime()).atZone(zone).toInstant());
    }

    private Optional<LocalDate> workingDay(LocalDate from, int days) {
        LocalDate date = from;
        int rest = 0;
        for (int left = Math.abs(days); left > 0; ) {
            date = date.plusDays(Integer.signum(days));
            boolean working = isWorking(date);
            rest = working ? 0 : rest + 1;
            left -= working ? 1 : 0;
            if (rest > LONGEST_REST) {
                return Optional.empty();
            }
        }
        return Optional.of(date);
    }

    private boolean isWorking(LocalDate date) {
        try {
            return works.isWorkingDay(date);
        } catch (RuntimeException beyondItsTable) {
            return false;
        }
    }

    /** The last moment of the date on which something is. */
    Instant endOfDay(Instant at) {
        return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    @Override
    public String toString() {
        return "dates in " + zone;
    }
}
