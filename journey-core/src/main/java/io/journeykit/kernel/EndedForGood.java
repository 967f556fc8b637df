package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import io.journeykit.template.Cancels;
import io.journeykit.vocabulary.Outcome;
import java.util.Optional;

/** Whether a step was called off for good by another step of its journey: then it takes on nobody more. */
final class EndedForGood {

    private EndedForGood() {}

    static boolean forGood(LiveStep step) {
        for (int i = 0; i < step.journey().size(); i++) {
            for (Cancels cancels : step.at(i).plan().template().cancels()) {
                if (hasHappened(cancels.on(), step.at(i).entry()) && isMeant(step, cancels)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasHappened(Cancels.On on, Step step) {
        return on == Cancels.On.COMPLETION
                ? step.outcome().equals(Optional.of(Outcome.COMPLETED))
                : !step.history().reached().isEmpty() && !Enablement.isRuledOut(step);
    }

    private static boolean isMeant(LiveStep step, Cancels cancels) {
        return cancels.targets().stream().anyMatch(target -> Cancellation.isMeant(step, target));
    }
}
