package io.journeykit.calendar.recurrence;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.text.Weekdays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * So many completions in each window, such as 3 in every week from the start, whenever they come: no instants are invented.
 *
 * <p>Windows follow each other without a gap, each counted from the start. With days of the week, each such day is a window,
 * from its first instant to its last.
 *
 * @param times how many belong into each window
 * @param each how long a window is; one day where days of the week are named
 * @param on the days that are windows, Monday first; none for all
 * @param extent how many completions at most, and the last date on which a window begins
 */
public record Quota(int times, Span each, List<DayOfWeek> on, Extent extent) implements Rhythm {

    /**
     * @throws IllegalArgumentException if it asks for nothing, in no time, or for days of the week in other windows
     *     than days
     */
    public Quota {
        on = on.stream().distinct().sorted().toList();
        if (times < 1) {
            throw new IllegalArgumentException("A quota of " + times + " asks for nothing; write 1 or more");
        }
        if (each.isZero()) {
            throw new IllegalArgumentException("A quota in no time cannot be kept; write a window, such as P1W");
        }
        if (!on.isEmpty() && !each.equals(Span.days(1))) {
            throw new IllegalArgumentException("A quota on " + Weekdays.of(on) + " in each " + each
                    + " has no window; write P1D, and so many for each day");
        }
    }

    /**
     * So many in each window from the start on, without an end.
     *
     * @throws IllegalArgumentException if it asks for nothing, or in no time
     */
    public static Quota of(int times, Span each) {
        return new Quota(times, each, List.of(), Extent.ENDLESS);
    }

    @Override
    public Optional<DueWindow> window(int number, Instant start, Almanac almanac) {
        int index = (number - 1) / times;
        Instant from =
                on.isEmpty() ? almanac.plus(start, each, index) : startOf(day(index, start, almanac), start, almanac);
        Instant to = on.isEmpty()
                ? almanac.plus(start, each, index + 1)
                : almanac.startOf(day(index, start, almanac).plusDays(1));
        boolean over = !extent.counts(number) || !extent.reaches(almanac.dateOf(from));
        // The last whole second is inside, as in opening hours.
        return over ? Optional.empty() : Optional.of(DueWindow.between(from, to.minusSeconds(1)));
    }

    private static Instant startOf(LocalDate day, Instant start, Almanac almanac) {
        Instant from = almanac.startOf(day);
        return from.isBefore(start) ? start : from;
    }

    private LocalDate day(int index, Instant start, Almanac almanac) {
        DateSteps days = new DateSteps.Weeks(almanac.dateOf(start), 1, on);
        LocalDate first = days.atOrAfter(almanac.dateOf(start));
        LocalDate day = days.atOrAfter(first.plusWeeks(index / on.size()));
        for (int left = index % on.size(); left > 0; left--) {
            day = days.atOrAfter(day.plusDays(1));
        }
        return day;
    }

    @Override
    public String name() {
        String window = on.isEmpty() ? "in each " + each : "on each " + Weekdays.of(on);
        String end = extent.toString();
        return times + " " + window + (end.isEmpty() ? "" : ", " + end);
    }

    @Override
    public String toString() {
        return name();
    }
}
