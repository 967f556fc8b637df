package io.journeykit.fhir.plan;

import io.journeykit.fhir.plan.intake.ImportSession;
import io.journeykit.fhir.plan.library.PlanLibrary;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Site;
import io.journeykit.vocabulary.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.PlanDefinition;

/**
 * Makes templates of published plans.
 *
 * <p>{@code PlanImport.from(library).dating("ANC Second Contact Date", Due.before(Point.anchor("due-date"),
 * Span.weeks(20))).of(plan)} gives the template, the templates of the plans inside it, and what was lost; or
 * {@link Refused} with every reason.
 */
public final class PlanImport {

    private final PlanLibrary library;
    private final Map<String, Due> dates;
    private final Site site;

    private PlanImport(PlanLibrary library, Map<String, Due> dates, Site site) {
        this.library = library;
        this.dates = dates;
        this.site = site;
    }

    /** Imports plans that refer to what is in a library. */
    public static PlanImport from(PlanLibrary library) {
        return new PlanImport(library, Map.of(), Site.UTC);
    }

    /** The same, but dates that an expression would compute are counted like this, each by the expression's text. */
    public PlanImport dating(String expression, Due due) {
        Map<String, Due> more = new LinkedHashMap<>(dates);
        more.put(expression, due);
        return new PlanImport(library, more, site);
    }

    /** The same, at a place with a zone and working days; a plan says neither. */
    public PlanImport at(Site place) {
        return new PlanImport(library, dates, place);
    }

    /** @throws Refused with every reason, each with the element it lies in */
    public ImportedPlan of(PlanDefinition plan) {
        ImportSession session = new ImportSession(library.plus(List.of(plan)), dates, site);
        JourneyTemplate template = session.draw(plan);
        return new ImportedPlan(
                template,
                session.others(template),
                session.starts(),
                session.ledger().report());
    }

    /** What the elements of a plan say alone, as an export has written them; not checked. */
    JourneyTemplate drawn(PlanDefinition plan) {
        ImportSession session = new ImportSession(library.plus(List.of(plan)), dates, site);
        return session.drawn(plan);
    }
}
