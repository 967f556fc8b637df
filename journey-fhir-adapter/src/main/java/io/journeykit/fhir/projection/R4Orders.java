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
    static boolean isOrdered(Errand errand) {
        return referralOf(errand).isPresent() && !errand.step().state().isEmpty();
    }

    private static Optional<StepKind.Referral> referralOf(Errand errand) {
        return errand.template()
                .map(written -> written.kind())
                .filter(StepKind.Referral.class::isInstance)
                .map(StepKind.Referral.class::cast);
    }

    /** The partner or the role that the step names; empty where it names none. */
    static String party(Errand errand) {
        StepKind kind = errand.template().map(written -> written.kind()).orElse(null);
        String item = errand.step().item();
        if (errand.step().standing().owner() == Owner.CARE_TEAM) {
            return kind instanceof StepKind.Work work ? work.role() : "";
        }
        if (kind instanceof StepKind.Referral referral) {
            return referral.to().orElse(item);
        }
        if (kind instanceof StepKind.Transfer transfer) {
            return transfer.to().orElse(item);
        }
        if (kind instanceof StepKind.Authorization authorization) {
            return authorization.payer();
        }
        return errand.step().dates().slot().map(Slot::provider).orElse("");
    }

    Optional<ServiceRequest> referral(Errand errand) {
        if (!isOrdered(errand)) {
            return Optional.empty();
        }
        StepKind.Referral referral = referralOf(errand).orElseThrow();
        ServiceRequest order = new ServiceRequest()
                .setStatus(status(errand))
                .setIntent(ServiceRequestIntent.ORDER)
                .setCode(R4Parts.code(Systems.SERVICE, referral.service()).setText(errand.title()))
                .setSubject(parts.patient())
                .setRequisition(parts.identifier(
                        BusinessId.of(parts.agenda(), errand.ref().journey())));
        order.addIdentifier(parts.identifier(BusinessId.of(parts.agenda(), errand.ref())));
        order.addBasedOn(parts.plan());
        errand.step().dates().start().ifPresent(start -> order.setAuthoredOnElement(R4Parts.at(start)));
        errand.step().dates().due().ifPresent(due -> order.setOccurrence(R4Parts.period(due.earliest(), due.latest())));
        String to = referral.to().orElse(errand.step().item());
        if (!to.isEmpty()) {
            order.addPerformer(parts.organization(to));
        }
        referral.documents()
                .forEach(document -> order.addSupportingInfo(new Reference()
                        .setIdentifier(parts.identifier(new BusinessId(Systems.REFERENCE, document)))
                        .setDisplay(document)));
        return Optional.of(order);
    }

    private static ServiceRequestStatus status(Errand errand) {
        if (errand.step().phase() == Phase.ENDED) {
            return errand.step().outcome().orElse(Outcome.COMPLETED) == Outcome.COMPLETED
                    ? ServiceRequestStatus.COMPLETED
                    : ServiceRequestStatus.REVOKED;
        }
        if (errand.step().isHeld()) {
            return ServiceRequestStatus.ONHOLD;
        }
        return errand.status() == TaskStatus.DRAFT ? ServiceRequestStatus.DRAFT : ServiceRequestStatus.ACTIVE;
    }

    Optional<Appointment> appointment(Errand errand) {
        Step step = errand.step();
        Optional<Slot> slot = step.dates().slot().or(errand::lost);
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        Appointment visit = new Appointment()
                .setStatus(step.dates().slot().isEmpty() ? AppointmentStatus.CANCELLED : visitStatus(errand))
                .setDescription(errand.title())
                .setStart(R4Parts.date(slot.get().start()))
                .setEnd(R4Parts.date(slot.get().end()));
        visit.addIdentifier(parts.identifier(BusinessId.of(parts.agenda(), errand.ref())));
        service(errand).ifPresent(service -> visit.addServiceType(R4Parts.code(Systems.SERVICE, service)));
        boolean settled =
                visit.getStatus() != AppointmentStatus.PROPOSED && visit.getStatus() != AppointmentStatus.PENDING;
        ParticipationStatus said = settled ? ParticipationStatus.ACCEPTED : ParticipationStatus.NEEDSACTION;
        visit.addParticipant().setActor(parts.patient()).setStatus(said);
        visit.addParticipant().setActor(parts.provider(slot.get().provider())).setStatus(said);
        return Optional.of(visit);
    }

    private static Optional<String> service(Errand errand) {
        return errand.template()
                .map(written -> written.kind())
                .filter(StepKind.Booking.class::isInstance)
                .map(kind -> ((StepKind.Booking) kind).service());
    }

    /** A booking's machine says it in the words of an Appointment; any other is as its visit and its end are. */
    private static AppointmentStatus visitStatus(Errand errand) {
        Step step = errand.step();
        if (step.phase() == Phase.ENDED && step.outcome().orElse(Outcome.COMPLETED) != Outcome.COMPLETED) {
            return AppointmentStatus.CANCELLED;
        }
        return switch (errand.businessStatus()) {
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
