package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.template.Repetition;
import java.time.Instant;
import java.util.Optional;

/** When each occurrence of a repeated step is aimed at. */
final class OccurrenceTargets {

    private OccurrenceTargets() {}

    /** The target of this occurrence, counted from the first one's; empty while what it is counted from is open. */
    static Optional<Instant> of(LiveStep step, Almanac almanac, Instant first) {
        int before = step.ref().occurrence() - 1;
        Repetition repeat = step.plan().template().repeat();
        if (repeat instanceof Repetition.Recurs) {
            return RuleWindows.window(step, almanac, first).map(DueWindow::target);
        }
        if (repeat instanceof Repetition.At at) {
            return Optional.of(almanac.plus(first, at.offsets().get(before)));
        }
        if (before == 0 || !(repeat instanceof Repetition.Every every)) {
            return Optional.of(first);
        }
        if (every.recall() == Repetition.Recall.FIXED) {
            return Optional.of(almanac.plus(first, every.interval(), before));
        }
        Step previous = Occurrences.find(step, before);
        Optional<Instant> from = every.recall() == Repetition.Recall.LAST_COMPLETED
                ? previous.dates().end()
                : previous.dates()
                        .due()
                        .map(DueWindow::target)
                        .or(() -> previous.dates().start());
        return from.map(at -> almanac.plus(at, every.interval()));
    }
}
