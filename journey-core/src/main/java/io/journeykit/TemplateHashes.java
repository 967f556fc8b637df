package io.journeykit;

import io.journeykit.codec.TemplateCodec;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.spi.TemplateCatalog;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hashes of templates, each over the sub-journeys that it pins; notices those that are not there. */
final class TemplateHashes {

    private final TemplateCatalog catalog;
    private final Collection<StepMachine> machines;
    private final Map<TemplateRef, JourneyTemplate> given = new LinkedHashMap<>();
    private final Map<TemplateRef, String> known = new HashMap<>();
    private final List<TemplateRef> path = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    TemplateHashes(List<JourneyTemplate> templates, TemplateCatalog catalog, Collection<StepMachine> machines) {
        this.catalog = catalog;
        this.machines = machines;
        templates.forEach(template -> given.put(template.ref(), template));
    }

    String of(JourneyTemplate template) {
        String former = known.get(template.ref());
        if (former != null) {
            return former;
        }
        path.add(template.ref());
        String hash = hash(template);
        path.remove(template.ref());
        known.put(template.ref(), hash);
        return hash;
    }

    private String hash(JourneyTemplate template) {
        try {
            return TemplateCodec.hash(template, machines, this::pinned);
        } catch (IllegalArgumentException noSuchMachine) {
            // The rules say which, and refuse the template.
            return "";
        }
    }

    /** What is wrong with what templates pin. */
    List<Fault> faults() {
        given.values().forEach(this::of);
        return List.copyOf(faults);
    }

    private String pinned(TemplateRef ref) {
        if (ref.equals(path.get(path.size() - 1))) {
            // What a template says of itself is hashed already; that a condition ends it, the check has seen to.
            return "itself";
        }
        if (path.contains(ref)) {
            return fault("recursive-sub-journey", "runs '" + ref + "' inside itself", "end it another way");
        }
        if (given.containsKey(ref)) {
            return of(given.get(ref));
        }
        Optional<String> stored = catalog.find(ref).map(TemplateCatalog.Entry::hash);
        return stored.orElseGet(() -> fault(
                "unknown-template", "pins '" + ref + "', which nobody gave", "give that version of the template too"));
    }

    private String fault(String code, String what, String suggestion) {
        TemplateRef pinning = path.get(path.size() - 1);
        faults.add(Fault.of(code, pinning + " $.steps", "template '" + pinning + "' " + what, suggestion));
        return "";
    }
}
