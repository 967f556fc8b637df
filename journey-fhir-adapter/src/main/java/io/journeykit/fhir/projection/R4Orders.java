package io.journeykit.fhir.projection;

import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.lifecycle.TaskStatus;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** A referral as ServiceRequest, a booking as Appointment. */
final class R4Orders {

    private final R4Parts parts;

    R4Orders(R4Parts parts) {
        this.parts = parts;
    }

    /** Whether there is, or was, something to order: a referral whose machine has begun. */
    static boolean isOrdered(TaskView view) {
        return referralOf(view).isPresent() && view.step().status().isInState();
    }

    private static Optional<StepKind.Referral> referralOf(TaskView view) {
        return view.template()
                .map(written -> written.kind())
                .filter(StepKind.Referral.class::isInstance)
                .map(StepKind.Referral.class::cast);
    }

    /** The partner or the role that the step names; empty where it names none. */
    static Optional<String> party(TaskView view) {
        StepKind kind = view.template().map(written -> written.kind()).orElse(null);
        Optional<String> item = view.step().item();
        if (view.step().status().owner() == Owner.CARE_TEAM) {
            return kind instanceof StepKind.Work work ? Optional.of(work.role()) : Optional.empty();
        }
        if (kind instanceof StepKind.Referral referral) {
            return referral.to().or(() -> item);
        }
        if (kind instanceof StepKind.Transfer transfer) {
            return transfer.to().or(() -> item);
        }
        if (kind instanceof StepKind.Authorization authorization) {
            return Optional.of(authorization.payer());
        }
        return view.step().dates().slot().map(Slot::provider);
    }

    Optional<ServiceRequest> referral(TaskView view) {
        if (!isOrdered(view)) {
            return Optional.empty();
        }
        StepKind.Referral referral = referralOf(view).orElseThrow();
        ServiceRequest order = new ServiceRequest()
                .setStatus(status(view))
                .setIntent(ServiceRequestIntent.ORDER)
                .setCode(R4Parts.code(Systems.SERVICE, referral.service()).setText(view.title()))
                .setSubject(parts.patient())
                .setRequisition(parts.identifier(
                        BusinessId.of(parts.agenda(), view.ref().journey())));
        order.addIdentifier(parts.identifier(BusinessId.of(parts.agenda(), view.ref())));
        order.addBasedOn(parts.plan());
        view.step().dates().start().ifPresent(start -> order.setAuthoredOnElement(R4Parts.at(start)));
        view.step().dates().due().ifPresent(due -> order.setOccurrence(R4Parts.period(due.earliest(), due.latest())));
        referral.to().or(view.step()::item).ifPresent(to -> order.addPerformer(parts.organization(to)));
        referral.documents()
                .forEach(document -> order.addSupportingInfo(new Reference()
                        .setIdentifier(parts.identifier(new BusinessId(Systems.REFERENCE, document)))
                        .setDisplay(document)));
        return Optional.of(order);
    }

    private static ServiceRequestStatus status(TaskView view) {
        if (view.step().phase() == Phase.ENDED) {
            return view.step().outcome().orElse(Outcome.COMPLETED) == Outcome.COMPLETED
                    ? ServiceRequestStatus.COMPLETED
                    : ServiceRequestStatus.REVOKED;
        }
        if (view.step().isHeld()) {
            return ServiceRequestStatus.ONHOLD;
        }
        return view.status() == TaskStatus.DRAFT ? ServiceRequestStatus.DRAFT : ServiceRequestStatus.ACTIVE;
    }

    Optional<Appointment> appointment(TaskView view) {
        Step step = view.step();
        Optional<Slot> slot = step.dates().slot().or(view::lost);
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        Appointment visit = new Appointment()
                .setStatus(step.dates().slot().isEmpty() ? AppointmentStatus.CANCELLED : visitStatus(view))
                .setDescription(view.title())
                .setStart(R4Parts.date(slot.get().start()))
                .setEnd(R4Parts.date(slot.get().end()));
        visit.addIdentifier(parts.identifier(BusinessId.of(parts.agenda(), view.ref())));
        service(view).ifPresent(service -> visit.addServiceType(R4Parts.code(Systems.SERVICE, service)));
        boolean settled =
                visit.getStatus() != AppointmentStatus.PROPOSED && visit.getStatus() != AppointmentStatus.PENDING;
        ParticipationStatus said = settled ? ParticipationStatus.ACCEPTED : ParticipationStatus.NEEDSACTION;
        visit.addParticipant().setActor(parts.patient()).setStatus(said);
        visit.addParticipant().setActor(parts.provider(slot.get().provider())).setStatus(said);
        return Optional.of(visit);
    }

    private static Optional<String> service(TaskView view) {
        return view.template()
                .map(written -> written.kind())
                .filter(StepKind.Booking.class::isInstance)
                .map(kind -> ((StepKind.Booking) kind).service());
    }

    /** A booking's machine says it in the words of an Appointment; any other is as its visit and its end are. */
    private static AppointmentStatus visitStatus(TaskView view) {
        Step step = view.step();
        if (step.phase() == Phase.ENDED && step.outcome().orElse(Outcome.COMPLETED) != Outcome.COMPLETED) {
            return AppointmentStatus.CANCELLED;
        }
        return switch (view.businessStatus().orElse("")) {
            case "proposed" -> AppointmentStatus.PROPOSED;
            case "pending" -> AppointmentStatus.PENDING;
            case "arrived" -> AppointmentStatus.ARRIVED;
            case "fulfilled" -> AppointmentStatus.FULFILLED;
            case "cancelled" -> AppointmentStatus.CANCELLED;
            default ->
                step.phase() == Phase.ENDED
                        ? AppointmentStatus.FULFILLED
                        : step.dates().start().isPresent() ? AppointmentStatus.BOOKED : AppointmentStatus.PENDING;
        };
    }
}
