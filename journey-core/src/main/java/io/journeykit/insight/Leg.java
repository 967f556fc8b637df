package io.journeykit.insight;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.JourneyId;
import java.util.List;
import java.util.Optional;

/**
 * What is ahead in one stage of one journey, in the order of time.
 *
 * @param stage to be said by its title; absent for steps that belong to none
 */
public record Leg(JourneyId journey, Optional<Part> stage, List<ItineraryEntry> entries) {

    public Leg {
        entries = List.copyOf(entries);
    }

    /** What the journey is called, and the stage. */
    public Phrase title() {
        Phrase title = Phrase.of("leg").with("journey", Part.of(journey));
        return stage.map(name -> title.with("stage", name)).orElse(title);
    }

    @Override
    public String toString() {
        return entries.size() + (entries.size() == 1 ? " entry" : " entries");
    }
}
