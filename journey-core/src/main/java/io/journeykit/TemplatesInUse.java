package io.journeykit;

import io.journeykit.kernel.Definitions;
import io.journeykit.spi.TemplateCatalog;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The templates that journeys are led by, of which more may come in while they are. */
final class TemplatesInUse {

    private final Admission admission;
    private final TemplateCatalog catalog;
    private final Definitions.Builder surroundings;
    private volatile Definitions definitions;
    private volatile SortedMap<String, TemplateRef> latest = new TreeMap<>();

    /**
     * @param surroundings what else is defined: calendars, machines, languages
     * @throws Refused with every fault of the first templates
     */
    TemplatesInUse(
            Admission admission,
            TemplateCatalog catalog,
            Definitions.Builder surroundings,
            List<JourneyTemplate> first) {
        this.admission = admission;
        this.catalog = catalog;
        this.surroundings = surroundings;
        this.definitions = admission.admit(first, surroundings.copy());
        catalog.all().forEach(entry -> latest.put(entry.ref().id(), entry.ref()));
        first.forEach(template -> latest.put(template.id(), template.ref()));
    }

    /** @throws Refused with every fault; then all is as it was */
    synchronized void add(List<JourneyTemplate> more) {
        definitions = admission.admit(more, surroundings.copy());
        SortedMap<String, TemplateRef> now = new TreeMap<>(latest);
        catalog.all().forEach(entry -> now.putIfAbsent(entry.ref().id(), entry.ref()));
        more.forEach(template -> now.put(template.id(), template.ref()));
        latest = now;
    }

    Definitions definitions() {
        return definitions;
    }

    /** The version of a template that was given last. */
    Optional<TemplateRef> latest(String template) {
        return Optional.ofNullable(latest.get(template));
    }

    Collection<TemplateRef> latest() {
        return latest.values();
    }
}
