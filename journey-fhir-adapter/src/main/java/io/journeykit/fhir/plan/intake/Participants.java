package io.journeykit.fhir.plan.intake;

import io.journeykit.fhir.plan.losses.Ledger;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Owner;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.PlanDefinition.ActionParticipantType;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionParticipantComponent;

/** Who has the ball, by who takes part: the first participant, where the step's own kind leaves that open. */
record Participants(Ledger ledger) {

    void own(ActionNode node, StepDraft step) {
        List<PlanDefinitionActionParticipantComponent> all = node.action.getParticipant();
        for (int i = 0; i < all.size(); i++) {
            Place place = node.place.at("participant", i);
            if (i == 0 && step.kind instanceof StepKind.Work) {
                own(all.get(0), place, step);
            } else {
                ledger.dropped(place, "who takes part is the provider's; a step is owned by whom its kind says");
            }
        }
    }

    private void own(PlanDefinitionActionParticipantComponent participant, Place place, StepDraft step) {
        ActionParticipantType type = participant.getType();
        if (type != null) {
            ledger.mapped(place.at("type"));
        }
        if (type == ActionParticipantType.RELATEDPERSON) {
            ledger.assumed(place.at("type"), "somebody beside the patient is reached as the patient is", "the patient");
        }
        if (participant.hasRole()) {
            ledger.mapped(place.at("role"));
        }
        step.owner = Optional.ofNullable(type).map(Participants::owner).filter(owner -> owner != Owner.CARE_TEAM);
    }

    private static Owner owner(ActionParticipantType type) {
        return switch (type) {
            case PATIENT, RELATEDPERSON -> Owner.PATIENT;
            case DEVICE -> Owner.SYSTEM;
            default -> Owner.CARE_TEAM;
        };
    }
}
