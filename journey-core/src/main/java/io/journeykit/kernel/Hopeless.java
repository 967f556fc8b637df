package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Stamp;
import io.journeykit.template.Otherwise;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.util.List;

/** What becomes of a step that waits for what can no longer come. */
final class Hopeless {

    private Hopeless() {}

    /** Skips it or asks the care team, as the template says. */
    static void otherwise(Turn turn, Run run, String awaited) {
        Stamp stamp = turn.stamp(Why.GATE_SHUT, awaited);
        if (run.plan().template().otherwise() == Otherwise.SKIP) {
            Finishing.end(turn, run, Outcome.NOT_NEEDED, "", stamp);
        } else if (run.step().standing().owner() != Owner.CARE_TEAM) {
            new Waiting(Phase.PENDING, Owner.CARE_TEAM, turn.review(run.template()), List.of())
                    .stands(turn, run, stamp);
            turn.incident("cannot-begin", run.step().id().value(), run.about(), stamp);
        }
    }
}
