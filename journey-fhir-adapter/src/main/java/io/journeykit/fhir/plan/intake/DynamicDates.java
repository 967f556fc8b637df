package io.journeykit.fhir.plan.intake;

import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.template.Due;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionDynamicValueComponent;

/** Dates that an expression would compute, where the import was told what they are counted from. */
record DynamicDates(TemplateAssembly assembly) {

    Optional<ActionTiming.Schedule> of(ActionNode node) {
        List<PlanDefinitionActionDynamicValueComponent> values = node.action.getDynamicValue();
        for (int i = 0; i < values.size(); i++) {
            PlanDefinitionActionDynamicValueComponent value = values.get(i);
            if (value.hasPath() && value.getPath().replace("%action.", "").startsWith("timing")) {
                return of(value, node.place.at("dynamicValue", i));
            }
        }
        return Optional.empty();
    }

    private Optional<ActionTiming.Schedule> of(PlanDefinitionActionDynamicValueComponent value, Place place) {
        String text = value.getExpression().getExpression();
        Optional<Due> due = text == null ? Optional.empty() : assembly.session().dating(text);
        if (due.isEmpty()) {
            assembly.ledger()
                    .dropped(place, "the date comes from '" + text + "', and the import was not told what that is");
            return Optional.empty();
        }
        assembly.ledger()
                .assumed(
                        place,
                        "the date comes from '" + text + "', as the import was told",
                        due.get().toString());
        return Optional.of(ActionTiming.Schedule.due(due.get()));
    }
}
