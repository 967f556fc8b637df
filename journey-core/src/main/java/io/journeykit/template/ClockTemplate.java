package io.journeykit.template;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.policy.ClockMark;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A service clock as an author writes it: within what time something is to be done, and which moves of which steps are
 * its marks. A person is warned when so much of the time is used up, and when all of it is.
 *
 * @param within days or working days, counted in dates of the site from the day after the start; or hours, counted to
 *     the second
 * @param hours the hours of the site's working days in which hours count; without them, around the clock
 * @param warnsAt percents of the time, from 1 to 99
 * @param role who is warned
 * @param hands what moves it
 */
public record ClockTemplate(
        String id, Span within, Optional<WeeklyHours> hours, List<Integer> warnsAt, String role, List<Hand> hands) {

    /** Who is warned where the template names nobody. */
    public static final String COORDINATOR = "coordinator";

    public ClockTemplate {
        warnsAt = warnsAt.stream().sorted().distinct().toList();
        hands = hands.stream().sorted(Comparator.comparing(Hand::kind)).toList();
    }

    /**
     * Something that happens to the clock.
     *
     * @param when each time the step enters one of these states, or ends with one of these outcomes; without names, when
     *     it is completed or not needed
     */
    public record Hand(ClockMark.Kind kind, Join.Reached when) {}

    @Override
    public String toString() {
        return id + " within " + within;
    }
}
