package io.journeykit.fhir.plan;

import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Stage;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Refused;
import io.journeykit.vocabulary.StepId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;

/**
 * Makes a plan of a template: what FHIR can say in FHIR's elements, for all to read, and the rest in extensions of ours.
 *
 * <p>What is made of the plan again is equal to the template. That is no promise of each element's, but of the whole: the
 * elements are imported alone, and an extension says the difference.
 */
public final class PlanExport {

    private PlanExport() {}

    /** How much of a template is said in elements; less where elements alone would be understood as other steps. */
    enum Reach {
        ALL,
        GATES,
        STEPS
    }

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
        PlanDefinition plan = header(template);
        Map<String, Element> actions = actions(template, plan, reach);
        try {
            JourneyTemplate said = PlanImport.from(PlanLibrary.EMPTY).drawn(plan);
            List<StepId> ids =
                    said.steps().stream().map(StepTemplate::id).sorted().toList();
            if (!ids.equals(
                    template.steps().stream().map(StepTemplate::id).sorted().toList())) {
                return Optional.empty();
            }
            Patches.write(template, said, plan, actions);
            return PlanImport.from(PlanLibrary.EMPTY).of(plan).template().equals(template)
                    ? Optional.of(plan)
                    : Optional.empty();
        } catch (Refused misread) {
            return Optional.empty();
        }
    }

    /** The address under which a template is published as a plan. */
    static String url(String id) {
        return PlanExtensions.PLAN + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private static PlanDefinition header(JourneyTemplate template) {
        PlanDefinition plan = new PlanDefinition();
        plan.setUrl(url(template.id()))
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
}
