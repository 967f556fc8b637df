package io.journeykit.agenda;

import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;

/** Another agenda that was merged into this one, and which journeys came with it. */
public record Merged(AgendaId from, List<JourneyId> journeys) {
    public Merged {
        journeys = List.copyOf(journeys);
    }

    /** Whether this step came with the other agenda. */
    public boolean holds(Optional<StepRef> step) {
        return step.map(StepRef::journey).filter(journeys::contains).isPresent();
    }

    /** Whether this signal is about a journey that came with the other agenda. */
    public boolean holds(Signal signal) {
        return signal.about().journey().filter(journeys::contains).isPresent();
    }
}
