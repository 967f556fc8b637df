package io.journeykit.policy.clock;

import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.hours.DailyHours;
import io.journeykit.calendar.hours.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Seconds in which a place is open: within its hours, on dates that its calendar works on. What the clocks skip does not
 * count, what they repeat counts twice, as it does for those who wait.
 */
public record OpenHours(ZoneId zone, WorkCalendar calendar, WeeklyHours hours) implements Yardstick {

    private static final int DAYS_LOOKED_AHEAD = 3_660;

    /** @throws IllegalArgumentException if the hours are never open */
    public OpenHours {
        if (hours.equals(WeeklyHours.NEVER)) {
            throw new IllegalArgumentException(
                    "A clock cannot be measured in hours that are never open; give it some, or WeeklyHours.ALWAYS.");
        }
    }

    /** The most time that a clock may be given by such hours, which is that of ten years in which every date works. */
    public static Duration mostIn(WeeklyHours hours) {
        Duration weekly = hours.byDay().values().stream()
                .flatMap(List::stream)
                .map(OpenHours::length)
                .reduce(Duration.ZERO, Duration::plus);
        return weekly.multipliedBy(DAYS_LOOKED_AHEAD / 7);
    }

    private static Duration length(DailyHours hours) {
        Duration length = Duration.between(hours.from(), hours.to());
        return length.isNegative() || length.isZero() ? length.plusDays(1) : length;
    }

    @Override
    public long between(Instant from, Instant to) {
        long counted = 0;
        for (Instant at = from; at.isBefore(to); ) {
            Instant until = earlier(to, nextChange(at));
            counted += isOpen(at) ? until.getEpochSecond() - at.getEpochSecond() : 0;
            at = until;
        }
        return counted;
    }

    /** @throws IllegalArgumentException if ten years have not so many */
    @Override
    public Instant after(Instant from, long units) {
        long left = units;
        Instant end = from.plus(Duration.ofDays(DAYS_LOOKED_AHEAD));
        for (Instant at = from; at.isBefore(end); at = nextChange(at)) {
            long open = isOpen(at) ? nextChange(at).getEpochSecond() - at.getEpochSecond() : 0;
            if (open >= left) {
                return at.plusSeconds(left);
            }
            left -= open;
        }
        throw new IllegalArgumentException("In ten years from " + from + " there are fewer than " + words(units)
                + " of " + this + "; choose a shorter target or longer hours.");
    }

    private boolean isOpen(Instant at) {
        return calendar.isWorkingDay(at.atZone(zone).toLocalDate()) && hours.allows(at, zone);
    }

    /** The next moment at which it may open or close: when the hours do, or at midnight. */
    private Instant nextChange(Instant at) {
        LocalDate tomorrow = at.atZone(zone).toLocalDate().plusDays(1);
        Instant midnight = tomorrow.atStartOfDay(zone).toInstant();
        Optional<Instant> change = hours.allows(at, zone) ? hours.endAfter(at, zone) : hours.next(at, zone);
        return change.map(it -> earlier(it, midnight)).orElse(midnight);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public String words(long units) {
        long minutes = units / 60;
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** {@code hours of Massachusetts in America/New_York, daily 09:00-17:00}. */
    @Override
    public String toString() {
        return "hours of " + calendar.name() + " in " + zone + ", " + hours;
    }
}
