package io.journeykit;

import io.journeykit.check.TemplateCheck;
import io.journeykit.kernel.Definitions;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.runtime.AdapterCheck;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.TemplateCatalog;
import io.journeykit.spi.TemplateCatalog.Addition;
import io.journeykit.spi.TemplateCatalog.Entry;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.template.TextSyntax;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lets templates in: all of them, or none and every fault of each. Its gates stand in rows, one behind the other; whoever is
 * refused at one row is not seen by the next, and each gate is asked once.
 */
final class Admission {

    private final List<List<Gate>> rows = List.of(
            List.of(this::rules, this::pins, this::content), List.of(this::definitions), List.of(this::adapters));

    private final TemplateCatalog catalog;
    private final Collection<StepMachine> machines;
    private final Adapters adapters;
    private final TextSyntax texts;
    private Optional<Definitions> built = Optional.empty();

    /**
     * @param machines those there are besides the templates' own
     * @param texts how the texts of templates are written
     */
    Admission(TemplateCatalog catalog, Collection<StepMachine> machines, Adapters adapters, TextSyntax texts) {
        this.catalog = catalog;
        this.machines = machines;
        this.adapters = adapters;
        this.texts = texts;
    }

    /** What templates must pass; the faults of those that do not. */
    private interface Gate {
        List<Fault> faults(Candidates candidates);
    }

    /** Who wants in, with the hash of each. */
    private record Candidates(List<JourneyTemplate> templates, TemplateHashes hashes, Definitions.Builder definitions) {

        List<Entry> entries() {
            return templates.stream()
                    .map(template -> new Entry(template, hashes.of(template)))
                    .toList();
        }

        List<Fault> each(Function<JourneyTemplate, List<Fault>> faults) {
            return templates.stream()
                    .flatMap(template -> faults.apply(template).stream().map(fault -> at(template, fault)))
                    .toList();
        }
    }

    /**
     * The definitions of these templates and of all that the catalog knows already; the catalog knows these too from now
     * on.
     *
     * @param definitions what else is defined: calendars, machines, languages
     * @throws Refused with every fault
     */
    Definitions admit(List<JourneyTemplate> templates, Definitions.Builder definitions) {
        Candidates candidates =
                new Candidates(templates, new TemplateHashes(templates, catalog, machines), definitions);
        rows.forEach(row -> refuseIfAny(
                row.stream().flatMap(gate -> faults(gate, candidates).stream()).toList()));
        // Somebody else may have added one of them in the meantime.
        refuseIfAny(candidates.entries().stream()
                .filter(entry -> catalog.add(entry) == Addition.OTHER_CONTENT)
                .map(Admission::changed)
                .toList());
        return built.orElseThrow();
    }

    /** What is nested too deep to be looked at is refused by the first gate; the others need not see it. */
    private static List<Fault> faults(Gate gate, Candidates candidates) {
        try {
            return gate.faults(candidates);
        } catch (StackOverflowError tooDeep) {
            return List.of();
        }
    }

    /** By itself a template must be right. */
    private List<Fault> rules(Candidates candidates) {
        return candidates.each(template -> TemplateCheck.faults(template, machines, texts));
    }

    /** What it pins must be there. */
    private List<Fault> pins(Candidates candidates) {
        return candidates.hashes().faults();
    }

    /** A version that is known must say what it says already. */
    private List<Fault> content(Candidates candidates) {
        Map<TemplateRef, JourneyTemplate> given = new LinkedHashMap<>();
        return candidates.entries().stream()
                .filter(entry -> isOther(entry)
                        || !entry.template().equals(given.computeIfAbsent(entry.ref(), first -> entry.template())))
                .map(Admission::changed)
                .toList();
    }

    private boolean isOther(Entry entry) {
        return catalog.find(entry.ref())
                .filter(former -> !former.hash().equals(entry.hash()))
                .isPresent();
    }

    /** Calendars, machines and languages that it names must be defined. */
    private List<Fault> definitions(Candidates candidates) {
        Stream.concat(
                        catalog.all().stream(),
                        candidates.entries().stream()
                                .filter(entry -> catalog.find(entry.ref()).isEmpty()))
                .forEach(entry -> candidates.definitions().template(entry.template(), entry.hash()));
        try {
            built = Optional.of(candidates.definitions().build());
            return List.of();
        } catch (Refused refused) {
            return refused.faults();
        }
    }

    /** What its steps ask for must have an adapter. */
    private List<Fault> adapters(Candidates candidates) {
        return candidates.each(template -> AdapterCheck.faults(template, built.orElseThrow(), adapters));
    }

    private static Fault changed(Entry entry) {
        return Fault.of(
                "changed-content",
                entry.ref() + " $.version",
                "version '" + entry.ref().version() + "' is there already with other content",
                "give the changed template a new version");
    }

    private static void refuseIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refused("A set of templates", faults);
        }
    }

    private static Fault at(JourneyTemplate template, Fault fault) {
        return new Fault(
                fault.code(), template.ref() + " " + fault.where(), fault.message(), fault.suggestion(), fault.at());
    }
}
