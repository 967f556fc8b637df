package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.Outcome;
import java.util.Optional;

/** What becomes of a quota whose window closes before it is kept. */
final class Quotas {

    private Quotas() {}

    /**
     * Whether this completion was still to come when its window closed on the one before it. It is missed with that one:
     * to begin it would ask for something that nobody can do any more.
     */
    static boolean isRemainder(LiveStep step) {
        int number = step.ref().occurrence();
        if (number == 1
                || !(step.plan().template().repeat() instanceof Repetition.Recurs recurs)
                || !recurs.rule().isQuota()) {
            return false;
        }
        Step before = Occurrences.find(step, number - 1);
        return before.outcome().equals(Optional.of(Outcome.MISSED))
                && before.dates().due().isPresent()
                && before.dates().due().equals(step.dates().due());
    }
}
