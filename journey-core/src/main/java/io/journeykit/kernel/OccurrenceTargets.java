package io.journeykit.kernel;

import io.journeykit.agenda.Dates;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.template.Repetition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** When each occurrence of a repeated step is aimed at. */
final class OccurrenceTargets {

    private OccurrenceTargets() {}

    /** The target of this occurrence, counted from the first one's; empty while what it is counted from is open. */
    static Optional<Instant> of(LiveStep step, Almanac almanac, Instant first) {
        return of(step, almanac, first, step.ref().occurrence());
    }

    /** The target of the occurrence of a number; empty where there is none. */
    static Optional<Instant> of(LiveStep step, Almanac almanac, Instant first, int number) {
        Repetition repeat = step.plan().template().repeat();
        Almanac always = almanac.neverSkipping();
        if (repeat instanceof Repetition.Recurs) {
            return RuleWindows.window(step, almanac, first, number).map(DueWindow::target);
        }
        if (repeat instanceof Repetition.At at) {
            return Optional.of(always.plus(first, at.offsets().get(number - 1)));
        }
        if (number == 1 || !(repeat instanceof Repetition.Every every)) {
            return Optional.of(first);
        }
        return switch (every.recall()) {
            case FIXED -> Optional.of(always.plus(first, every.interval(), number - 1));
            case LAST_SCHEDULED -> Optional.of(scheduled(step, always, first, every.interval(), number));
            case LAST_COMPLETED ->
                Occurrences.find(step, number - 1)
                        .dates()
                        .end()
                        .map(end -> completed(always, first, end, every.interval()));
        };
    }

    /** So long after what took place; a date keeps the time of day of the first, so that the series does not drift. */
    private static Instant completed(Almanac almanac, Instant first, Instant end, Span interval) {
        if (!DueBounds.leadsToDate(interval)) {
            return almanac.plus(end, interval);
        }
        LocalDate date = almanac.dateAfter(almanac.dateOf(end), interval);
        return almanac.at(date, almanac.wallTimeOf(first).toLocalTime());
    }

    /** Counted from the first in one step, or from the last visit that was put on another date than it was due. */
    private static Instant scheduled(LiveStep step, Almanac almanac, Instant first, Span interval, int number) {
        Instant base = first;
        int from = 1;
        for (int before = 2; step.plan().isBooking() && before < number; before++) {
            Instant due = almanac.plus(base, interval, before - from);
            Optional<Instant> put = put(step, before).filter(start -> !isOnDateOf(almanac, start, due));
            base = put.orElse(base);
            from = put.isPresent() ? before : from;
        }
        return almanac.plus(base, interval, number - from);
    }

    private static boolean isOnDateOf(Almanac almanac, Instant one, Instant other) {
        return almanac.dateOf(one).equals(almanac.dateOf(other));
    }

    private static Optional<Instant> put(LiveStep step, int number) {
        return Optional.of(Occurrences.find(step, number))
                .filter(entry -> entry.ref().occurrence() == number)
                .map(Step::dates)
                .flatMap(Dates::start);
    }
}
