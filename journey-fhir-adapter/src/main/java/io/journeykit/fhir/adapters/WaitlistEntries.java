package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Request;
import io.journeykit.agenda.Request.FindSlots.Visit;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.TenantId;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** Places on waitlists, as Appointments in that status: whoever listens finds them when a Slot becomes free. */
final class WaitlistEntries {

    private final PortContext context;

    WaitlistEntries(PortContext context) {
        this.context = context;
    }

    /** One Appointment under the key for each visit. */
    Reply watch(Request.FindSlots request, Delivery delivery) {
        return context.forPatient(delivery.agenda(), patient -> watch(request, delivery, patient));
    }

    private Reply watch(Request.FindSlots request, Delivery delivery, Reference patient) {
        List<Visit> visits = request.visits();
        for (int i = 0; i < visits.size(); i++) {
            BusinessId number = new BusinessId(Systems.VISIT, delivery.key() + "/" + (i + 1));
            Appointment waiting = waiting(visits.get(i), delivery, patient);
            // The key alone says which watch it is; the number keeps its visits apart.
            context.once(waiting.addIdentifier(Keys.identifier(number)), Keys.identifier(number));
        }
        return Reply.accepted(delivery.key().value());
    }

    private Appointment waiting(Visit visit, Delivery delivery, Reference patient) {
        TenantId tenant = delivery.agenda().tenant();
        Stream<Reference> providers = visit.providers().named().orElse(List.of()).stream()
                .map(provider -> context.provider(tenant, provider));
        return waiting(
                visit,
                delivery,
                context.service(tenant, visit.service()),
                Stream.concat(Stream.of(patient), providers).toList());
    }

    /** @param actors the patient first */
    static Appointment waiting(Visit visit, Delivery delivery, CodeableConcept service, List<Reference> actors) {
        Period when = new Period().setStartElement(Moments.dateTime(visit.from()));
        visit.to().ifPresent(to -> when.setEndElement(Moments.dateTime(to)));
        Appointment waiting = new Appointment()
                .setStatus(AppointmentStatus.WAITLIST)
                .addServiceType(service)
                .addRequestedPeriod(when)
                .addIdentifier(Keys.of(delivery.key()))
                .addSupportingInformation(Keys.task(Keys.step(delivery.agenda(), visit.step())));
        actors.forEach(actor -> waiting.addParticipant()
                .setStatus(ParticipationStatus.NEEDSACTION)
                .setActor(actor));
        waiting.getParticipantFirstRep().setStatus(ParticipationStatus.ACCEPTED);
        return waiting;
    }
}
