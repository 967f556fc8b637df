package io.journeykit.agenda;

import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import java.util.List;

/** Another agenda that was merged into this one, and which journeys came with it. */
public record Merged(AgendaId from, List<JourneyId> journeys) {
    public Merged {
        journeys = List.copyOf(journeys);
    }
}
