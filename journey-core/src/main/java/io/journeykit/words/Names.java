package io.journeykit.words;

import io.journeykit.agenda.Agenda;
import io.journeykit.kernel.Definitions;
import io.journeykit.phrase.Part;
import java.util.Optional;

/**
 * How steps, journeys, providers, places and the like are called. A vendor gives the names of its directory; those of
 * steps and journeys stand in the templates.
 */
@FunctionalInterface
public interface Names {

    /** No names at all. */
    Names NONE = (part, reader) -> Optional.empty();

    /** What a part is called for a reader, most often {@link Part#quote}; empty where it has no name here. */
    Optional<Part> of(Part part, Reader reader);

    /** These names, and others where these have none. */
    default Names or(Names others) {
        return (part, reader) -> of(part, reader).or(() -> others.of(part, reader));
    }

    /** The titles that templates give to an agenda's journeys and their steps. */
    @SuppressWarnings("exports")
    static AgendaNames of(Agenda agenda, Definitions definitions) {
        return new AgendaNames(agenda, definitions, Optional.empty());
    }
}
