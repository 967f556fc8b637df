package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import io.journeykit.template.Cancels;
import io.journeykit.vocabulary.Outcome;
import java.util.Optional;

/** Whether a step was called off for good by another step of its journey: then it takes on nobody more. */
final class CalledOff {

    private CalledOff() {}

    static boolean forGood(Run run) {
        for (int i = 0; i < run.journey().size(); i++) {
            for (Cancels cancels : run.at(i).plan().template().cancels()) {
                if (hasHappened(cancels.on(), run.at(i).step()) && isMeant(run, cancels)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasHappened(Cancels.On on, Step step) {
        return on == Cancels.On.COMPLETION
                ? step.outcome().equals(Optional.of(Outcome.COMPLETED))
                : !step.track().reached().isEmpty() && !Opening.isRuledOut(step);
    }

    private static boolean isMeant(Run run, Cancels cancels) {
        return cancels.targets().stream().anyMatch(target -> Finishing.isMeant(run, target));
    }
}
