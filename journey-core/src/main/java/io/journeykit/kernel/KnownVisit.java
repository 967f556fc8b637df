package io.journeykit.kernel;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import java.time.Instant;
import java.util.Optional;

/**
 * A visit as she knows it.
 *
 * @param said what she was told of it
 */
record KnownVisit(Part said, Instant start) {

    /** Where the one before stands in what is said of a move. */
    static final String FORMER = "now";

    static KnownVisit of(Slot slot) {
        return new KnownVisit(slot.said(), slot.start());
    }

    /** The one before, of news that it moved; empty for other news. */
    static Optional<KnownVisit> former(Phrase news) {
        return Texts.details(news).stream()
                .filter(Phrase.class::isInstance)
                .map(line -> ((Phrase) line).parts().get(FORMER))
                .filter(Part.Visit.class::isInstance)
                .map(known -> new KnownVisit(known, ((Part.Visit) known).start()))
                .findFirst();
    }
}
