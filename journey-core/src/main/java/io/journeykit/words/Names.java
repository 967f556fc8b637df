package io.journeykit.words;

import io.journeykit.agenda.Agenda;
import io.journeykit.kernel.Definitions;
import io.journeykit.phrase.Part;
import io.journeykit.spi.Directory;
import io.journeykit.spi.Listing;
import io.journeykit.vocabulary.TenantId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How steps, journeys, providers, places and the like are called. A vendor gives the names of its directory and of its
 * people ({@link io.journeykit.phrase.Name.Kind#PERSON}); those of steps and journeys stand in the templates.
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

    /**
     * The names of providers, places, services and roles, and where they are found, by their ids.
     *
     * @param listings by id and the language of whoever reads
     */
    static Names listed(BiFunction<String, Locale, Optional<Listing>> listings) {
        return new ListedNames(listings);
    }

    /** The names that a directory lists for a tenant. */
    static Names of(Directory directory, TenantId tenant) {
        return listed((id, language) -> directory.listing(id, language, tenant));
    }

    /** The titles that templates give to an agenda's journeys and their steps. */
    @SuppressWarnings("exports")
    static AgendaNames of(Agenda agenda, Definitions definitions) {
        return new AgendaNames(agenda, definitions, Optional.empty());
    }
}
