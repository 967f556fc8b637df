package io.journeykit.fhir.projection;

import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.fhir.projection.Snapshot.JourneyView;
import io.journeykit.fhir.projection.Snapshot.Overview;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Stage;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Outcome;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.RequestGroup.RequestIntent;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;

/** An agenda as CarePlan, a journey as RequestGroup. */
final class R4Plans {

    private final R4Parts parts;

    R4Plans(R4Parts parts) {
        this.parts = parts;
    }

    CarePlan plan(Overview overview) {
        CarePlan plan = new CarePlan()
                .setStatus(status(overview))
                .setIntent(CarePlanIntent.PLAN)
                .setTitle("Coordinated care")
                .setSubject(parts.patient());
        if (!overview.journeys().isEmpty()) {
            plan.setPeriod(R4Parts.period(overview.since(), Optional.empty()));
        }
        plan.addIdentifier(parts.identifier(BusinessId.of(overview.id())));
        plan.addExtension(new Extension(Extensions.SEQUENCE, new DecimalType(BigDecimal.valueOf(overview.sequence()))));
        // cpl-3: an activity has a reference or a detail, never both.
        overview.journeys()
                .forEach(journey -> plan.addActivity()
                        .setReference(parts.to("RequestGroup", BusinessId.of(overview.id(), journey))));
        return plan;
    }

    private static CarePlanStatus status(Overview overview) {
        return switch (overview.standing()) {
            case NEW -> CarePlanStatus.DRAFT;
            case LIVE -> CarePlanStatus.ACTIVE;
            case DONE -> CarePlanStatus.COMPLETED;
            case ELSEWHERE -> CarePlanStatus.REVOKED;
        };
    }

    RequestGroup group(JourneyView journeyView) {
        RequestGroup group = new RequestGroup()
                .setStatus(status(journeyView.outcome()))
                .setIntent(RequestIntent.PLAN)
                .setSubject(parts.patient())
                .setAuthoredOnElement(R4Parts.at(journeyView.begun()))
                .setCode(R4Parts.text(journeyView
                        .template()
                        .map(JourneyTemplate::title)
                        .orElse(journeyView.ref().id())));
        group.addIdentifier(parts.identifier(BusinessId.of(parts.agenda(), journeyView.id())));
        group.addInstantiatesCanonical(Systems.BASE + "/PlanDefinition/"
                + journeyView.ref().id() + "|" + journeyView.ref().version());
        Map<String, RequestGroupActionComponent> stages = new LinkedHashMap<>();
        journeyView
                .steps()
                .forEach(view -> parent(journeyView, group, stages, view)
                        .setTitle(view.title())
                        .setResource(parts.task(view.ref())));
        return group;
    }

    /** rqg-1: an action has a resource or actions, never both; so a stage has actions, and each of those a Task. */
    private static RequestGroupActionComponent parent(
            JourneyView journeyView,
            RequestGroup group,
            Map<String, RequestGroupActionComponent> stages,
            TaskView view) {
        Optional<String> stage = view.template().flatMap(StepTemplate::stage);
        return stage.map(id ->
                        stages.computeIfAbsent(id, one -> group.addAction().setTitle(title(journeyView, one))))
                .map(RequestGroupActionComponent::addAction)
                .orElseGet(group::addAction);
    }

    private static String title(JourneyView journeyView, String stage) {
        return journeyView.template().stream()
                .flatMap(template -> template.stages().stream())
                .filter(one -> one.id().equals(stage))
                .map(Stage::title)
                .findFirst()
                .orElse(stage);
    }

    private static RequestStatus status(Optional<Outcome> outcome) {
        if (outcome.isEmpty()) {
            return RequestStatus.ACTIVE;
        }
        return outcome.get() == Outcome.COMPLETED ? RequestStatus.COMPLETED : RequestStatus.REVOKED;
    }
}
