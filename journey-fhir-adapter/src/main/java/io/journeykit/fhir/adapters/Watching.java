package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Request;
import io.journeykit.agenda.Request.FindSlots.Visit;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** Places on waitlists, as Appointments in that status: whoever listens finds them when a Slot becomes free. */
final class Watching {

    private final Desk desk;

    Watching(Desk desk) {
        this.desk = desk;
    }

    /** One Appointment under the key for each visit. */
    Reply watch(Request.FindSlots request, Delivery delivery) {
        Optional<Reference> patient = desk.patient(delivery.agenda());
        if (patient.isEmpty()) {
            return Desk.UNKNOWN_PERSON;
        }
        List<Visit> visits = request.visits();
        for (int i = 0; i < visits.size(); i++) {
            Appointment waiting = waiting(visits.get(i), delivery, patient.get());
            // The key alone says which watch it is; the number keeps its visits apart.
            waiting.addIdentifier().setSystem(Systems.VISIT).setValue(delivery.key() + "/" + (i + 1));
            desk.once(waiting, waiting.getIdentifier().get(1));
        }
        return Reply.accepted(delivery.key().value());
    }

    private Appointment waiting(Visit visit, Delivery delivery, Reference patient) {
        Period when = new Period().setStartElement(Moments.dateTime(visit.from()));
        visit.to().ifPresent(to -> when.setEndElement(Moments.dateTime(to)));
        Appointment waiting = new Appointment()
                .setStatus(AppointmentStatus.WAITLIST)
                .addServiceType(desk.service(delivery.agenda().tenant(), visit.service()))
                .addRequestedPeriod(when)
                .addIdentifier(Keys.of(delivery.key()))
                .addSupportingInformation(Keys.task(Keys.step(delivery.agenda(), visit.step())));
        waiting.addParticipant().setStatus(ParticipationStatus.ACCEPTED).setActor(patient);
        visit.providers()
                .forEach(provider -> waiting.addParticipant()
                        .setStatus(ParticipationStatus.NEEDSACTION)
                        .setActor(desk.provider(delivery.agenda().tenant(), provider)));
        return waiting;
    }
}
