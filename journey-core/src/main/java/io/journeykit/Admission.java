package io.journeykit;

import io.journeykit.check.TemplateCheck;
import io.journeykit.kernel.Definitions;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.runtime.AdapterCheck;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.TemplateCatalog;
import io.journeykit.spi.TemplateCatalog.Entry;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.TextSyntax;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lets templates in: all of them, or none and every fault of each. */
final class Admission {

    private final TemplateCatalog catalog;
    private final Collection<StepMachine> machines;
    private final Adapters adapters;
    private final TextSyntax texts;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param machines those there are besides the templates' own
     * @param texts how the texts of templates are written
     */
    Admission(TemplateCatalog catalog, Collection<StepMachine> machines, Adapters adapters, TextSyntax texts) {
        this.texts = texts;
        this.catalog = catalog;
        this.machines = machines;
        this.adapters = adapters;
    }

    /**
     * The definitions of these templates and of all that the catalog knows already; the catalog knows these too from now
     * on.
     *
     * @param definitions what else is defined: calendars, machines, languages
     * @throws Refused with every fault
     */
    Definitions admit(List<JourneyTemplate> templates, Definitions.Builder definitions) {
        List<Entry> entries = new ArrayList<>();
        TemplateHashes hashes = new TemplateHashes(templates, catalog, machines);
        for (JourneyTemplate template : templates) {
            faults.addAll(at(template, TemplateCheck.faults(template, machines, texts)));
            entries.add(new Entry(template, hashes.of(template)));
        }
        faults.addAll(hashes.faults());
        entries.forEach(this::refuseOtherContent);
        refuseIfAny();
        Definitions built = built(entries, definitions);
        templates.forEach(template -> faults.addAll(at(template, AdapterCheck.faults(template, built, adapters))));
        refuseIfAny();
        entries.forEach(catalog::add);
        return built;
    }

    private Definitions built(List<Entry> entries, Definitions.Builder definitions) {
        List<Entry> all = new ArrayList<>(catalog.all());
        entries.stream().filter(entry -> catalog.find(entry.ref()).isEmpty()).forEach(all::add);
        all.forEach(entry -> definitions.template(entry.template(), entry.hash()));
        return definitions.build();
    }

    private void refuseOtherContent(Entry entry) {
        boolean other = catalog.find(entry.ref())
                .filter(former -> !former.hash().equals(entry.hash()))
                .isPresent();
        if (other) {
            faults.add(Fault.of(
                    "changed-content",
                    entry.ref() + " $.version",
                    "version '" + entry.ref().version() + "' is in the catalog already with other content",
                    "give the changed template a new version"));
        }
    }

    private void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw new Refused("A set of templates", faults);
        }
    }

    private static List<Fault> at(JourneyTemplate template, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(
                        fault.code(),
                        template.ref() + " " + fault.where(),
                        fault.message(),
                        fault.suggestion(),
                        fault.at()))
                .toList();
    }
}
