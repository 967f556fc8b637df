package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.template.Deferred;
import io.journeykit.vocabulary.StepId;
import java.util.List;

/** A deferred choice: the first of its steps to hear from the world, or to be completed, wins. */
final class Choosing {

    private Choosing() {}

    /** Calls off those that lose against this step. */
    static void wins(Turn turn, Run run) {
        for (Deferred choice : run.template().template().deferredChoices()) {
            if (choice.steps().contains(run.step().id())) {
                callOffOthers(turn, run, choice.steps());
            }
        }
    }

    private static void callOffOthers(Turn turn, Run winner, List<StepId> choice) {
        Stamp stamp = turn.stamp(Why.CALLED_OFF, winner.step().id().value());
        for (int i = 0; i < winner.journey().size(); i++) {
            Step other = winner.journey().step(i);
            if (choice.contains(other.id()) && !other.id().equals(winner.step().id())) {
                Finishing.cancel(turn, winner.at(i), stamp);
            }
        }
    }
}
