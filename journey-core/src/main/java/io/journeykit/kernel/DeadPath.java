package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Stamp;
import io.journeykit.phrase.Part;
import io.journeykit.template.Otherwise;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.util.List;

/** What becomes of a step that waits for what can no longer come. */
final class DeadPath {

    private DeadPath() {}

    /** Skips it or asks the care team, as the template says. */
    static void otherwise(LiveStep step, Part awaited) {
        Stamp stamp = step.stamp(Why.GATE_SHUT, awaited);
        if (step.plan().template().otherwise() == Otherwise.SKIP) {
            step.end(Outcome.NOT_NEEDED, stamp);
        } else if (step.status().owner() != Owner.CARE_TEAM) {
            new WaitState(Phase.PENDING, Owner.CARE_TEAM, step.review(), List.of()).stands(step, stamp);
            step.decision().heldUp().waitsInVain(step, "cannot-begin", stamp);
        }
    }
}
