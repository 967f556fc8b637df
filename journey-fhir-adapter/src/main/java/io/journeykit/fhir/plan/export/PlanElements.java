package io.journeykit.fhir.plan.export;

import io.journeykit.fhir.plan.notation.PlanExtensions;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Stage;
import io.journeykit.template.StepTemplate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;

/**
 * What FHIR's elements say of a template.
 *
 * @param actions by the id of the step that each was made of
 */
public record PlanElements(PlanDefinition plan, Map<String, Element> actions) {

    public PlanElements {
        actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
    }

    public static PlanElements of(JourneyTemplate template, Reach reach) {
        PlanDefinition plan = header(template);
        return new PlanElements(plan, actions(template, plan, reach));
    }

    private static PlanDefinition header(JourneyTemplate template) {
        PlanDefinition plan = new PlanDefinition();
        plan.setUrl(PlanExtensions.url(template.id()))
                .setVersion(template.version())
                .setTitle(template.title())
                .setStatus(PublicationStatus.ACTIVE);
        plan.addIdentifier().setSystem(PlanExtensions.TEMPLATE_ID).setValue(template.id());
        plan.setLanguage(template.texts().values().stream()
                .flatMap(byLanguage -> byLanguage.keySet().stream())
                .findFirst()
                .orElse("en"));
        return plan;
    }

    private static Map<String, Element> actions(JourneyTemplate template, PlanDefinition plan, Reach reach) {
        Map<String, Element> actions = new LinkedHashMap<>();
        Map<String, PlanDefinitionActionComponent> groups = new LinkedHashMap<>();
        ActionWriter writer = new ActionWriter(template, plan, reach);
        for (StepTemplate step : template.steps()) {
            PlanDefinitionActionComponent action = writer.action(step);
            step.stage()
                    .map(stage -> groups.computeIfAbsent(stage, id -> group(template, id, plan)))
                    .ifPresentOrElse(group -> group.addAction(action), () -> plan.addAction(action));
            actions.put(step.id().value(), action);
        }
        return actions;
    }

    private static PlanDefinitionActionComponent group(JourneyTemplate template, String id, PlanDefinition plan) {
        PlanDefinitionActionComponent group = plan.addAction();
        // Actions and groups share one space of ids, and stages and steps do not.
        boolean taken =
                template.steps().stream().anyMatch(step -> step.id().value().equals(id));
        group.setId(taken ? "stage-" + id : id);
        template.stages().stream()
                .filter(stage -> stage.id().equals(id))
                .map(Stage::title)
                .findFirst()
                .ifPresent(group::setTitle);
        return group;
    }

    @Override
    public String toString() {
        return "a plan of " + actions.size() + " actions";
    }
}
