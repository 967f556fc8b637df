package io.journeykit.kernel;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.days.BeyondHorizon;
import io.journeykit.template.Due;
import io.journeykit.template.Repetition;
import java.time.Instant;
import java.util.Optional;

/** When the next of a series comes, where its dates are fixed: by intervals from the first, by a rule, or by a list. */
final class SeriesDates {

    private SeriesDates() {}

    /**
     * When the next occurrence is due, whatever becomes of this one; empty where there is none, where it waits for what
     * takes place, and for a quota, which has windows of its own.
     */
    static Optional<Instant> next(LiveStep step) {
        int next = step.ref().occurrence() + 1;
        if (!isFixed(step.plan().template().repeat(), next) || SeriesEnd.isReached(step)) {
            return Optional.empty();
        }
        try {
            Almanac almanac = DueDates.almanac(step);
            return DueDates.first(step).flatMap(first -> OccurrenceTargets.of(step, almanac, first, next));
        } catch (BeyondHorizon beyond) {
            return Optional.empty();
        }
    }

    /**
     * When the next one opens, so that this one is over: at its date, or before that where its author says how much
     * earlier it may be done.
     */
    static Optional<Instant> over(LiveStep step) {
        Optional<Due> due = step.plan().template().due();
        Optional<Instant> next = next(step);
        if (next.isEmpty()
                || step.plan().isBooking()
                || due.flatMap(Due::earliest).isEmpty()) {
            return next;
        }
        Almanac almanac = DueDates.almanac(step);
        return DueDates.base(step, due.get())
                .flatMap(from -> DueDates.first(step)
                        .map(first -> new DueBounds(almanac, from, OccurrenceShift.between(almanac, first, next.get()))
                                .earliest(due.get().earliest().get()))
                        .filter(opens -> opens.isBefore(next.get()))
                        .or(() -> next));
    }

    private static boolean isFixed(Repetition repeat, int number) {
        if (repeat instanceof Repetition.Every every) {
            return every.recall() != Repetition.Recall.LAST_COMPLETED && number <= every.atMost();
        }
        if (repeat instanceof Repetition.Recurs recurs) {
            return !recurs.rule().isQuota() && number <= recurs.atMost();
        }
        return repeat instanceof Repetition.At at && number <= at.offsets().size();
    }
}
