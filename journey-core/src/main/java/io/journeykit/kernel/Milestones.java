package io.journeykit.kernel;

import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Stamp;
import io.journeykit.template.Stage;
import io.journeykit.vocabulary.Outcome;
import java.util.Optional;

/** The milestones of stages. */
final class Milestones {

    private Milestones() {}

    /** Says which stages have come to their milestone with this end. */
    static void reached(LiveStep step, Stamp stamp) {
        for (Stage stage : step.template().template().stages()) {
            boolean reached = !step.journey().head().milestones().contains(stage.id())
                    && stage.milestone()
                            .map(entry -> entry.equals(step.id()) && allEnded(step, stage, true))
                            .orElseGet(() -> step.plan().template().stage().equals(Optional.of(stage.id()))
                                    && allEnded(step, stage, false));
            if (reached) {
                step.emit(new JourneyEvent.MilestoneReached(step.journey().id(), stage.id(), stamp));
            }
        }
    }

    private static boolean allEnded(LiveStep step, Stage stage, boolean milestoneOnly) {
        for (int i = 0; i < step.journey().size(); i++) {
            LiveStep other = step.at(i);
            boolean counts = milestoneOnly
                    ? stage.milestone().equals(Optional.of(other.id()))
                    : other.plan().template().stage().equals(Optional.of(stage.id()));
            if (counts && other.phase() != Phase.ENDED) {
                return false;
            }
            if (counts && milestoneOnly && other.outcome().get() != Outcome.COMPLETED) {
                return false;
            }
        }
        return true;
    }
}
