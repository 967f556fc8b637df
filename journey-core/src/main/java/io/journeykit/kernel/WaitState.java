package io.journeykit.kernel;

import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.agenda.StepStatus;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a step that has not begun waits as, and until when at most. */
record WaitState(Phase phase, Owner owner, Instant deadline, List<FactName> missing) {

    /** Lets the step stand so, if it does not already. */
    void stands(LiveStep step, Stamp stamp) {
        Step entry = step.entry();
        StepStatus now = entry.status();
        boolean same = now.phase() == phase
                && now.owner() == owner
                && now.deadline().equals(Optional.of(deadline))
                && entry.extras().missing().equals(missing);
        if (!same) {
            step.emit(new StepEvent.Waits(entry.ref(), phase, owner, deadline, missing, stamp));
            step.changed();
            if (now.owner() == Owner.CARE_TEAM && owner != Owner.CARE_TEAM) {
                Incidents.isTheSystems(step, stamp);
            }
        }
    }
}
