package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.template.Deferred;
import io.journeykit.vocabulary.StepId;
import java.util.List;

/** A deferred choice: the first of its steps to hear from the world, or to be completed, wins. */
final class DeferredChoices {

    private DeferredChoices() {}

    /** Calls off those that lose against this step. */
    static void wins(LiveStep step) {
        List<Deferred> choices = step.template().template().deferredChoices();
        for (int i = 0; i < choices.size(); i++) {
            Deferred choice = choices.get(i);
            if (choice.steps().contains(step.id())) {
                callOffOthers(step, choice.steps());
            }
        }
    }

    private static void callOffOthers(LiveStep winner, List<StepId> choice) {
        Stamp stamp = winner.stamp(Why.CALLED_OFF, winner.itself());
        for (int i = 0; i < winner.journey().size(); i++) {
            Step other = winner.journey().step(i);
            if (choice.contains(other.id()) && !other.id().equals(winner.id())) {
                winner.at(i).cancel(stamp);
            }
        }
    }
}
