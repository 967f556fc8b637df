package io.journeykit.fhir.plan.intake;

import io.journeykit.check.TemplateCheck;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.fhir.plan.notation.Patches;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.util.List;
import org.hl7.fhir.r4.model.PlanDefinition;

/** Checks what was drawn of a plan, and lays over it what the plan says in our own extensions. */
record TemplateCompletion(ImportSession session, PlanDefinition plan) {

    /** The plan's own template, which is the last; those before it are kept for it. */
    JourneyTemplate finish(List<JourneyTemplate.Builder> drawn) {
        for (int i = 0; i < drawn.size() - 1; i++) {
            session.keep(checked(drawn.get(i).build()));
        }
        JourneyTemplate own = drawn.get(drawn.size() - 1).build();
        return Patches.of(plan, session.place(plan), session.ledger())
                .map(patches -> patches.over(own))
                .orElseGet(() -> checked(own));
    }

    private JourneyTemplate checked(JourneyTemplate template) {
        List<Fault> faults = TemplateCheck.faults(template, StandardMachines.all());
        if (!faults.isEmpty()) {
            throw new Refused(Place.label(plan) + " as a template", faults);
        }
        return template;
    }
}
