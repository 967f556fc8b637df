package io.journeykit.fhir.plan.intake;

import io.journeykit.fhir.plan.library.PlanLibrary;
import io.journeykit.fhir.plan.losses.Ledger;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Site;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Resource;

/** One import: what is read, what has been drawn of it, and the account of its elements. */
public final class ImportSession {

    /** How deep plans may stand in plans. */
    private static final int DEEPEST = 8;

    private final PlanLibrary library;
    private final Map<String, Due> dates;
    private final Site site;
    private final Ledger ledger = new Ledger();
    private final Map<String, JourneyTemplate> drawn = new LinkedHashMap<>();
    private final Map<String, Resource> seen = new LinkedHashMap<>();
    private final Deque<PlanDefinition> under = new ArrayDeque<>();
    private final List<String> starts = new ArrayList<>();

    public ImportSession(PlanLibrary library, Map<String, Due> dates, Site site) {
        this.library = library;
        this.dates = dates;
        this.site = site;
    }

    /** @throws Refused with every reason, each with the element it lies in */
    public JourneyTemplate draw(PlanDefinition plan) {
        under.push(plan);
        TemplateAssembly assembly = TemplateAssembly.ofPlan(this, plan);
        List<JourneyTemplate.Builder> templates = assembly.draw();
        sweep();
        List<Fault> faults = ledger.faults();
        if (!faults.isEmpty()) {
            throw new Refused(Place.label(plan), faults);
        }
        JourneyTemplate template = new TemplateCompletion(this, plan).finish(templates);
        under.pop();
        return template;
    }

    /**
     * The plan's own template as its elements say it, unchecked.
     *
     * @throws Refused where they cannot be understood, with every reason
     */
    public JourneyTemplate drawn(PlanDefinition plan) {
        under.push(plan);
        List<JourneyTemplate.Builder> templates =
                TemplateAssembly.ofPlan(this, plan).draw();
        if (!ledger.faults().isEmpty()) {
            throw new Refused(Place.label(plan), ledger.faults());
        }
        return templates.get(templates.size() - 1).build();
    }

    /** The template of a plan inside a plan, drawn once; empty where plans stand in each other in a circle. */
    Optional<JourneyTemplate> inner(PlanDefinition plan, TemplateAssembly by, Place place) {
        String key = Place.label(plan) + "|" + plan.getVersion()
                + by.cycle().map(cycle -> "|" + cycle).orElse("");
        if (drawn.containsKey(key)) {
            return Optional.of(drawn.get(key));
        }
        if (under.contains(plan) || under.size() >= DEEPEST) {
            ledger.refused(
                    place,
                    under.contains(plan) ? "plans-in-circle" : "plans-too-deep",
                    under.contains(plan)
                            ? Place.label(plan) + " stands inside itself"
                            : "more than " + DEEPEST + " plans deep",
                    "take the link away");
            return Optional.empty();
        }
        under.push(plan);
        List<JourneyTemplate.Builder> templates =
                TemplateAssembly.inside(this, plan, by).draw();
        under.pop();
        if (!ledger.faults().isEmpty()) {
            return Optional.empty();
        }
        JourneyTemplate template = new TemplateCompletion(this, plan).finish(templates);
        drawn.put(key, template);
        return Optional.of(template);
    }

    void keep(JourneyTemplate template) {
        drawn.putIfAbsent(template.ref().toString(), template);
    }

    /** Every template but this one, those that others use first. */
    public List<JourneyTemplate> others(JourneyTemplate template) {
        return drawn.values().stream()
                .filter(other -> !other.ref().equals(template.ref()))
                .distinct()
                .toList();
    }

    /** Remembers a resource whose elements are accounted for; its label is where its elements stand. */
    Place place(DomainResource resource) {
        Place place = Place.of(resource);
        boolean isNew = seen.putIfAbsent(Place.label(resource), resource) == null;
        if (isNew) {
            PlanLibrary.remarks(resource).forEach(remark -> ledger.dropped(place, remark));
        }
        return place;
    }

    private void sweep() {
        seen.forEach((label, resource) -> ledger.sweep(resource, new Place(label, resource.fhirType())));
    }

    boolean isRoot() {
        return under.size() == 1;
    }

    void starts(String how) {
        starts.add(how);
    }

    public List<String> starts() {
        return List.copyOf(starts);
    }

    PlanLibrary library() {
        return library;
    }

    Optional<Due> dating(String expression) {
        return Optional.ofNullable(dates.get(expression));
    }

    Site site() {
        return site;
    }

    public Ledger ledger() {
        return ledger;
    }
}
