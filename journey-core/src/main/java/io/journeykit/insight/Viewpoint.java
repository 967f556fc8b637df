package io.journeykit.insight;

import io.journeykit.vocabulary.JourneyId;
import io.journeykit.words.AgendaNames;
import io.journeykit.words.Reader;
import io.journeykit.words.Words;

/**
 * From where an answer is told: how its steps and journeys are called, and who reads it unless somebody else does.
 */
public record Viewpoint(AgendaNames names, Reader reader) {

    /** The words of a vendor, with the titles that the answer was read with. */
    Words in(Words words) {
        return words.naming(names);
    }

    /** The same, where one journey is spoken of. */
    Words in(Words words, JourneyId journey) {
        return words.naming(names.in(journey));
    }

    /** Whom it is for is not printed. */
    @Override
    public String toString() {
        return "a view for the " + reader.who();
    }
}
