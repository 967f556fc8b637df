package io.journeykit.fhir.plan;

import io.journeykit.fhir.plan.export.PlanElements;
import io.journeykit.fhir.plan.export.Reach;
import io.journeykit.fhir.plan.library.PlanLibrary;
import io.journeykit.fhir.plan.notation.Patches;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Refused;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.PlanDefinition;

/**
 * Makes a plan of a template: what FHIR can say in FHIR's elements, for all to read, and the rest in extensions of ours.
 *
 * <p>What is made of the plan again is equal to the template. That is no promise of each element's, but of the whole: the
 * elements are imported alone, and an extension says the difference.
 */
public final class PlanExport {

    private PlanExport() {}

    /** @throws IllegalStateException if its steps cannot be written as actions */
    public static PlanDefinition of(JourneyTemplate template) {
        for (Reach reach : Reach.values()) {
            Optional<PlanDefinition> plan = tried(template, reach);
            if (plan.isPresent()) {
                return plan.get();
            }
        }
        throw new IllegalStateException("The steps of " + template + " cannot be written as actions");
    }

    private static Optional<PlanDefinition> tried(JourneyTemplate template, Reach reach) {
        PlanElements elements = PlanElements.of(template, reach);
        PlanDefinition plan = elements.plan();
        try {
            JourneyTemplate said = PlanImport.from(PlanLibrary.EMPTY).drawn(plan);
            List<StepId> ids =
                    said.steps().stream().map(StepTemplate::id).sorted().toList();
            if (!ids.equals(
                    template.steps().stream().map(StepTemplate::id).sorted().toList())) {
                return Optional.empty();
            }
            Patches.write(template, said, plan, elements.actions());
            return PlanImport.from(PlanLibrary.EMPTY).of(plan).template().equals(template)
                    ? Optional.of(plan)
                    : Optional.empty();
        } catch (Refused misread) {
            return Optional.empty();
        }
    }
}
