package io.journeykit.calendar.hours;

import static java.time.LocalTime.MIDNIGHT;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Hours of a day, from a minute up to but not including another: {@code 09:00–19:00} includes 09:00 and not 19:00.
 *
 * <p>Hours that end at or before their start wrap midnight: 22:00–06:00 belongs to the day on which it begins. Midnight
 * as the end is the end of that day, so midnight to midnight is {@link #ALL_DAY}; any other hours that end when they
 * begin are refused, since they could mean never or always.
 */
public record DailyHours(LocalTime from, LocalTime to) {

    /** The whole day. */
    public static final DailyHours ALL_DAY = new DailyHours(MIDNIGHT, MIDNIGHT);

    /** @throws IllegalArgumentException if a time is within a minute, or both are one other than midnight */
    public DailyHours {
        requireWholeMinute(from);
        requireWholeMinute(to);
        if (from.equals(to) && !from.equals(MIDNIGHT)) {
            throw new IllegalArgumentException(
                    "Hours " + from + "–" + to + " end when they begin; write 00:00–00:00 for the"
                            + " whole day, or leave the hours out if they are never open");
        }
    }

    /** Whether these hours run into the next day. */
    public boolean wrapsMidnight() {
        return to.isBefore(from) && !to.equals(MIDNIGHT);
    }

    @Override
    public String toString() {
        if (equals(ALL_DAY)) {
            return "at any time";
        }
        if (to.equals(MIDNIGHT)) {
            return "from " + from;
        }
        return from.equals(MIDNIGHT) ? "until " + to : from + "–" + to;
    }

    private static void requireWholeMinute(LocalTime time) {
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("Hours begin and end on whole minutes, not at " + time + "; round it");
        }
    }
}
