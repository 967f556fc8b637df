package io.journeykit.fhir.adapters;

import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Signal.About;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Slot.SlotStatus;

/**
 * A slot that is to be held or booked.
 *
 * @param service as FHIR writes it
 * @param until when a hold runs out; absent for a booking
 */
record SlotClaim(CodeableConcept service, Slot slot, Delivery delivery, Optional<Instant> until) {

    EffectKey key() {
        return delivery.key();
    }

    org.hl7.fhir.r4.model.Slot taken(org.hl7.fhir.r4.model.Slot offered) {
        boolean booked = until.isEmpty() || offered.getStatus() == SlotStatus.BUSY;
        org.hl7.fhir.r4.model.Slot taken =
                offered.copy().setStatus(booked ? SlotStatus.BUSY : SlotStatus.BUSYTENTATIVE);
        taken.getExtension().removeIf(each -> each.getUrl().equals(Extensions.TAKEN_BY));
        taken.getExtension().removeIf(each -> each.getUrl().equals(Extensions.HELD_UNTIL));
        taken.addExtension(Extensions.TAKEN_BY, Keys.of(key()));
        until.filter(end -> !booked).ifPresent(end -> taken.addExtension(Extensions.HELD_UNTIL, Moments.instant(end)));
        return taken;
    }

    Appointment appointment(Reference patient, List<Reference> actors) {
        Appointment appointment = new Appointment()
                .setStatus(until.isPresent() ? AppointmentStatus.PENDING : AppointmentStatus.BOOKED)
                .setStartElement(Moments.instant(slot.start()))
                .setEndElement(Moments.instant(slot.end()))
                .addServiceType(service)
                .addSlot(new Reference("Slot/" + slot.id()))
                .addIdentifier(Keys.of(key()));
        appointment.addParticipant().setStatus(ParticipationStatus.ACCEPTED).setActor(patient);
        actors.forEach(actor -> appointment
                .addParticipant()
                .setStatus(until.isPresent() ? ParticipationStatus.TENTATIVE : ParticipationStatus.ACCEPTED)
                .setActor(actor));
        Keys.step(delivery).ifPresent(step -> appointment.addSupportingInformation(Keys.task(step)));
        return appointment;
    }

    /** What was held is booked: the same Appointment. */
    Appointment onto(Appointment own) {
        Appointment booked = own.copy();
        if (until.isEmpty()) {
            booked.setStatus(AppointmentStatus.BOOKED);
            booked.getParticipant().forEach(each -> each.setStatus(ParticipationStatus.ACCEPTED));
        }
        return knownAs(delivery, booked);
    }

    /** The same Appointment under this key first, since the world's latest name for it counts, and for its step. */
    static Appointment knownAs(Delivery delivery, Appointment appointment) {
        Appointment known = appointment.copy();
        List<Identifier> keys = known.getIdentifier();
        keys.add(0, Keys.of(delivery.key()));
        known.setIdentifier(keys);
        if (AppointmentSignals.about(known).equals(About.ANYTHING)) {
            Keys.step(delivery).ifPresent(step -> known.addSupportingInformation(Keys.task(step)));
        }
        return known;
    }
}
