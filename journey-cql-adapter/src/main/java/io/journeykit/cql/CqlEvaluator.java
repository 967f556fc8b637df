package io.journeykit.cql;

import io.journeykit.fhir.expression.Expressions;
import io.journeykit.vocabulary.AgendaId;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Library;

/**
 * Says whether a condition in CQL holds for a person, by cqframework's engine.
 *
 * <p>What comes to nothing is unknown and never false: null, what is no truth, an expression that fails, a name that nobody
 * defined, a library that is not there, a person without a Patient. Safe to be asked by several threads; each library is
 * compiled once, when it is first asked for, which takes some seconds.
 */
public final class CqlEvaluator implements Expressions.Evaluator {

    private final LibraryCatalog catalog;
    private final Function<AgendaId, Bundle> people;
    private final Clock clock;
    private final Engine engine = new Engine();

    private CqlEvaluator(LibraryCatalog catalog, Function<AgendaId, Bundle> people, Clock clock) {
        this.catalog = catalog;
        this.people = people;
        this.clock = clock;
    }

    /**
     * An evaluator.
     *
     * @param libraries the Libraries with their source as {@code text/cql}, and the ValueSets that they
     *     name, expanded, since what is in others is unknown
     * @param people what is known of a person, with one Patient, such as a server's {@code $everything}; what it throws is
     *     thrown, so that the question is asked again
     * @param clock what {@code Today()} and {@code Now()} are in CQL, and in which zone
     */
    public static CqlEvaluator of(Bundle libraries, Function<AgendaId, Bundle> people, Clock clock) {
        return new CqlEvaluator(LibraryCatalog.of(libraries), people, clock);
    }

    @Override
    public Optional<Boolean> holds(Expressions.Question question) {
        String language = question.language().strip().toLowerCase(Locale.ROOT);
        if (!language.contains("cql")) {
            return Optional.empty();
        }
        List<Library> libraries = catalog.named(question.library());
        Asked asked = new Asked(people.apply(question.about().agenda()), ZonedDateTime.now(clock));
        String name = question.expression().strip().replaceAll("^\"|\"$", "");
        // Many plans write text/cql and mean a name.
        boolean named = language.contains("identifier")
                || libraries.stream().anyMatch(library -> LibraryCatalog.defines(library, name));
        return named ? byName(name, libraries, asked) : inline(question, libraries, asked);
    }

    private Optional<Boolean> byName(String name, List<Library> libraries, Asked asked) {
        return libraries.stream()
                .filter(library -> LibraryCatalog.defines(library, name))
                .map(library -> engine.judge(LibraryCatalog.id(library), name, asked.with(catalog.resources())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Boolean> inline(Expressions.Question question, List<Library> libraries, Asked asked) {
        Library made = Inline.library(question.expression(), libraries);
        VersionedIdentifier id = LibraryCatalog.id(made);
        return engine.judge(id, Inline.ANSWER, asked.with(catalog.resources()).with(List.of(made)));
    }

    /** Never whom it knows. */
    @Override
    public String toString() {
        return "CQL from " + catalog;
    }
}
