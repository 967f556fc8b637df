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
        Repetition repeat = step.plan().template().repeat();
        Optional<Condition> ends = repeat instanceof Repetition.Recurs recurs
                ? recurs.until()
                : repeat instanceof Repetition.Every every ? every.until() : Optional.empty();
        return ends.map(until -> until.judge(step.facts(), step.definitions().languages()))
                .filter(Judgement::holds)
                .isPresent();
    }
}
