package io.journeykit.fhir.plan.export;

import io.journeykit.condition.Condition;
import io.journeykit.fhir.plan.notation.ImpliedNames;
import io.journeykit.fhir.plan.notation.PlanExtensions;
import io.journeykit.fhir.plan.notation.Words;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Priority;
import java.util.Optional;
import java.util.SortedMap;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.ActivityDefinition.ActivityDefinitionKind;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.ActionConditionKind;
import org.hl7.fhir.r4.model.PlanDefinition.ActionParticipantType;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PlanDefinition.RequestPriority;

/** Writes a step as an action, as far as FHIR's elements go. */
record ActionWriter(JourneyTemplate template, PlanDefinition plan, Reach reach) {

    PlanDefinitionActionComponent action(StepTemplate step) {
        PlanDefinitionActionComponent action = new PlanDefinitionActionComponent();
        action.setId(step.id().value());
        action.setTitle(step.title());
        text(step.kind()).ifPresent(action::setTextEquivalent);
        priority(step.contact().priority()).ifPresent(action::setPriority);
        participant(step, action);
        definition(step.kind(), action);
        if (!(step.when() instanceof Condition.Always)) {
            ConditionText.of(step.when()).ifPresent(text -> condition(action, text));
        }
        new TimeWriter(reach).write(step, action);
        return action;
    }

    private Optional<String> text(StepKind kind) {
        Optional<String> key = Optional.empty();
        if (kind instanceof StepKind.Work work) {
            key = Optional.of(work.text());
        } else if (kind instanceof StepKind.Message message) {
            key = Optional.of(message.text());
        } else if (kind instanceof StepKind.Decision decision) {
            key = Optional.of(decision.text());
        }
        return key.flatMap(written -> Optional.ofNullable(template.texts().get(written)))
                .map(SortedMap::values)
                .flatMap(texts -> texts.stream().findFirst());
    }

    private static Optional<RequestPriority> priority(Priority priority) {
        return switch (priority) {
            case ROUTINE -> Optional.empty();
            case IMPORTANT -> Optional.of(RequestPriority.URGENT);
            case URGENT -> Optional.of(RequestPriority.ASAP);
            default -> Optional.of(RequestPriority.STAT);
        };
    }

    private static void participant(StepTemplate step, PlanDefinitionActionComponent action) {
        Optional<String> role = step.kind() instanceof StepKind.Work work
                ? Optional.of(work.role()).filter(word -> !word.equals(ImpliedNames.CARE_TEAM))
                : Optional.empty();
        if (step.owner().isEmpty() && role.isEmpty()) {
            return;
        }
        action.addParticipant()
                .setType(step.owner().map(ActionWriter::type).orElse(ActionParticipantType.PRACTITIONER))
                .setRole(role.map(word -> new CodeableConcept().setText(word)).orElse(null));
    }

    private static ActionParticipantType type(Owner owner) {
        return switch (owner) {
            case PATIENT -> ActionParticipantType.PATIENT;
            case SYSTEM -> ActionParticipantType.DEVICE;
            default -> ActionParticipantType.PRACTITIONER;
        };
    }

    private void definition(StepKind kind, PlanDefinitionActionComponent action) {
        if (kind instanceof StepKind.Booking booking) {
            activity(action, ActivityDefinitionKind.APPOINTMENT, booking.service());
        } else if (kind instanceof StepKind.Referral referral) {
            activity(action, ActivityDefinitionKind.SERVICEREQUEST, referral.service())
                    .getCode()
                    .addCoding()
                    .setSystem("http://snomed.info/sct")
                    .setCode("3457005")
                    .setDisplay("Patient referral");
        } else if (kind instanceof StepKind.Message) {
            activity(action, ActivityDefinitionKind.COMMUNICATIONREQUEST, "");
        } else if (kind instanceof StepKind.Work) {
            activity(action, ActivityDefinitionKind.TASK, "");
        } else if (kind instanceof StepKind.Questionnaire form) {
            boolean isLink = form.form().contains("Questionnaire/");
            action.setDefinition(
                    new CanonicalType(isLink ? form.form() : PlanExtensions.QUESTIONNAIRE + Words.slug(form.form())));
        } else if (kind instanceof StepKind.SubJourney sub && !sub.template().equals(template.id())) {
            action.setDefinition(new CanonicalType(PlanExtensions.url(sub.template()) + "|" + sub.version()));
        }
    }

    private ActivityDefinition activity(
            PlanDefinitionActionComponent action, ActivityDefinitionKind kind, String code) {
        ActivityDefinition activity = new ActivityDefinition();
        String id = "activity-" + (plan.getContained().size() + 1);
        activity.setId(id);
        activity.setStatus(PublicationStatus.ACTIVE).setKind(kind);
        if (!code.isBlank()) {
            activity.getCode().setText(code);
        }
        plan.addContained(activity);
        action.setDefinition(new CanonicalType("#" + id));
        return activity;
    }

    private static void condition(PlanDefinitionActionComponent action, String text) {
        action.addCondition()
                .setKind(ActionConditionKind.APPLICABILITY)
                .getExpression()
                .setLanguage("text/fhirpath")
                .setExpression(text);
    }
}
