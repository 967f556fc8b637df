package io.journeykit.kernel;

import io.journeykit.condition.Condition;
import io.journeykit.condition.Judgement;
import io.journeykit.template.Repetition;
import java.util.Optional;

/** What ends a loop before its last occurrence. */
final class SeriesEnd {

    private SeriesEnd() {}

    /** Whether it is true. */
    static boolean isReached(LiveStep step) {
        return until(step)
                .map(until -> until.judge(step.facts(), step.definitions().languages()))
                .filter(Judgement::holds)
                .isPresent();
    }

    /** Whether it depends on how the occurrences of the loop itself ended. */
    static boolean readsItsSteps(LiveStep step) {
        return until(step)
                .filter(until -> until.readsOutcomesOf().contains(step.id()))
                .isPresent();
    }

    private static Optional<Condition> until(LiveStep step) {
        Repetition repeat = step.plan().template().repeat();
        return repeat instanceof Repetition.Recurs recurs
                ? recurs.until()
                : repeat instanceof Repetition.Every every ? every.until() : Optional.empty();
    }
}
