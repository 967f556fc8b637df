package io.journeykit.calendar.recurrence;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.MonthEnd;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A rule that says at which wall times something comes back, and leaves it to the almanac what those are when the clocks
 * change: they are resolved last, and what two of them make of one instant comes once.
 *
 * <p>A wall time that the almanac's policy leaves out is an occurrence for a count all the same, since a rule counts what the
 * calendar says. No occurrence lies later than the year 9999.
 */
public interface WallRule extends Recurrence {

    /**
     * The first wall time of this rule that is not earlier than another; empty once the rule is over.
     *
     * @param earliest never earlier than the start
     * @param start what the rule is counted from, as the clocks show it
     * @param monthEnd what the same day of a shorter month is, for a rule that needs to know
     */
    Optional<LocalDateTime> atOrAfter(LocalDateTime earliest, LocalDateTime start, MonthEnd monthEnd);

    @Override
    default Optional<Instant> nextAfter(Instant after, Instant start, Almanac almanac) {
        Instant before = after.isBefore(start) ? start.minusNanos(1) : after;
        return new WallSearch(this, start, almanac).nextAfter(before);
    }
}
