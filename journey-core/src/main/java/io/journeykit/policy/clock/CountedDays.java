package io.journeykit.policy.clock;

import io.journeykit.calendar.days.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whole dates of a place that its calendar works on. The date on which a clock starts is day 0, as in the rules of most
 * services, and time is up when the date ends on which the last unit counts.
 */
public record CountedDays(ZoneId zone, WorkCalendar calendar) implements Yardstick {

    @Override
    public long between(Instant from, Instant to) {
        long counted = 0;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate date = from.atZone(zone).toLocalDate().plusDays(1);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            counted += calendar.isWorkingDay(date) ? 1 : 0;
        }
        return counted;
    }

    @Override
    public Instant after(Instant from, long units) {
        LocalDate last = calendar.shift(from.atZone(zone).toLocalDate(), Math.toIntExact(units));
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    @Override
    public String words(long units) {
        return units == 1 ? "1 day" : units + " days";
    }

    /** {@code days of England in Europe/London}. */
    @Override
    public String toString() {
        return "days of " + calendar.name() + " in " + zone;
    }
}
