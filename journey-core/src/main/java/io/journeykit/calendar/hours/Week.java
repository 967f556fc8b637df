package io.journeykit.calendar.hours;

import static java.util.stream.IntStream.range;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** A repeating week of local time, in seconds from Monday 00:00, as the seconds at which it opens and closes. */
final class Week {

    static final int SECONDS = 7 * 24 * 60 * 60;
    static final int NEVER = -1;

    private static final int MINUTES_PER_DAY = 24 * 60;
    private static final int MINUTES = 7 * MINUTES_PER_DAY;

    /** Ascending; opening and closing take turns, also from the last to the first of the next week. */
    private final int[] changes;

    private final boolean firstChangeOpens;
    private final boolean opensAtStart;

    private Week(BitSet minutes) {
        this.changes = range(0, MINUTES)
                .filter(minute -> minutes.get(minute) != minutes.get((minute + MINUTES - 1) % MINUTES))
                .map(minute -> minute * 60)
                .toArray();
        this.firstChangeOpens = changes.length > 0 && minutes.get(changes[0] / 60);
        this.opensAtStart = minutes.get(0);
    }

    static Week of(Map<DayOfWeek, List<DailyHours>> hours) {
        BitSet minutes = new BitSet(MINUTES);
        hours.forEach((day, list) -> list.forEach(daily -> open(minutes, day.ordinal() * MINUTES_PER_DAY, daily)));
        return new Week(minutes);
    }

    private static void open(BitSet minutes, int midnight, DailyHours hours) {
        int from = midnight + hours.from().toSecondOfDay() / 60;
        int to = midnight + hours.to().toSecondOfDay() / 60;
        int end = to <= from ? to + MINUTES_PER_DAY : to;
        minutes.set(from, Math.min(end, MINUTES));
        minutes.set(0, Math.max(0, end - MINUTES));
    }

    boolean isOpen(int second) {
        return changes.length == 0 ? opensAtStart : !opens(nextChange(second));
    }

    /** How many seconds until it is open (or closed): none if it is now, {@link #NEVER} if it never is. */
    int secondsUntil(boolean open, int second) {
        if (isOpen(second) == open) {
            return 0;
        }
        return changes.length == 0 ? NEVER : Math.floorMod(changes[nextChange(second)] - second, SECONDS);
    }

    /** How many seconds since the last second that was open: none if this one is, {@link #NEVER} if none ever was. */
    int secondsSinceOpen(int second) {
        if (isOpen(second)) {
            return 0;
        }
        if (changes.length == 0) {
            return NEVER;
        }
        int closed = changes[Math.floorMod(nextChange(second) - 1, changes.length)];
        return Math.floorMod(second - closed, SECONDS) + 1;
    }

    private int nextChange(int second) {
        int found = Arrays.binarySearch(changes, second);
        int next = found >= 0 ? found + 1 : -found - 1;
        return next == changes.length ? 0 : next;
    }

    private boolean opens(int change) {
        return firstChangeOpens == (change % 2 == 0);
    }
}
