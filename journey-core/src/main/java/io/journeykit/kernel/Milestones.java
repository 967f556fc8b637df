package io.journeykit.kernel;

import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.template.Stage;
import io.journeykit.vocabulary.Outcome;
import java.util.List;

/** The milestones of stages. */
final class Milestones {

    private Milestones() {}

    /** Says which stages have come to their milestone with this end. */
    static void reached(LiveStep step, Stamp stamp) {
        List<Stage> stages = step.template().template().stages();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            boolean reached = !step.journey().head().milestones().contains(stage.id())
                    && stage.milestone()
                            .map(entry -> entry.equals(step.id()) && allEnded(step, stage, true))
                            .orElseGet(() -> isIn(stage, step.plan()) && allEnded(step, stage, false));
            if (reached) {
                step.emit(new JourneyEvent.MilestoneReached(step.journey().id(), stage.id(), stamp));
            }
        }
    }

    private static boolean isIn(Stage stage, CompiledStep step) {
        return step.template().stage().filter(stage.id()::equals).isPresent();
    }

    private static boolean allEnded(LiveStep step, Stage stage, boolean milestoneOnly) {
        for (int i = 0; i < step.journey().size(); i++) {
            Step other = step.sibling(i);
            boolean counts = milestoneOnly
                    ? stage.milestone().filter(other.id()::equals).isPresent()
                    : isIn(stage, step.journey().plan(step.template(), i));
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
