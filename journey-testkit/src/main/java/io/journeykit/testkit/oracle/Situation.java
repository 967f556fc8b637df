package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import java.util.List;

/** How things stood at a moment: an agenda as it was last decided, and what its person permitted. */
record Situation(Agenda agenda, Permission permission) {

    /** Every occurrence of a step, as far as its journey is open. */
    List<Step> steps(JourneyId journey, StepId step) {
        return agenda.journey(journey)
                .map(Journey::steps)
                .map(steps -> steps.of(step))
                .orElse(List.of());
    }

    @Override
    public String toString() {
        return agenda + " then";
    }
}
