package io.journeykit.fhir.adapters;

import io.journeykit.agenda.EffectKey;
import io.journeykit.fhir.naming.Extensions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Slot.SlotStatus;

/**
 * How a slot stands for one patient, under one delivery key.
 *
 * @param appointments all that were ever made for it
 */
record SlotState(Slot slot, List<Appointment> appointments, Reference patient, EffectKey key) {

    SlotState {
        appointments = List.copyOf(appointments);
    }

    /** Whether it is free, or held or booked for the patient, or begun to be taken under the key. */
    boolean mayBeTaken(Instant now) {
        return slot.getStatus() == SlotStatus.FREE
                || isHeldNoLonger(slot, now)
                || own().isPresent()
                || isBegun()
                || taker().filter(SlotState::isCalledOff).isPresent();
    }

    private boolean isBegun() {
        return takenBy().filter(key.value()::equals).isPresent();
    }

    /** Whether a hold on it has run out. */
    static boolean isHeldNoLonger(Slot slot, Instant now) {
        return slot.getStatus() == SlotStatus.BUSYTENTATIVE
                && slot.getExtensionByUrl(Extensions.HELD_UNTIL) != null
                && slot.getExtensionByUrl(Extensions.HELD_UNTIL).getValue() instanceof InstantType until
                && Moments.of(until).isBefore(now);
    }

    /**
     * What the patient has there: by what the slot says of who took it; where it says nothing, as when it was booked by
     * hand, or names this key, whose Appointment is still to be written, any of the patient's.
     */
    Optional<Appointment> own() {
        List<Appointment> named = takenBy().isEmpty() || isBegun()
                ? appointments
                : taker().map(List::of).orElse(List.of());
        return named.stream()
                .filter(each -> isForPatient(each) && !isCalledOff(each) && (isBegun() || fits(each)))
                .findFirst();
    }

    // An old hold does not make a slot its own that somebody at the clinic has booked since.
    private boolean fits(Appointment appointment) {
        boolean held = appointment.getStatus() == AppointmentStatus.PENDING;
        return slot.getStatus() == (held ? SlotStatus.BUSYTENTATIVE : SlotStatus.BUSY);
    }

    /** What was already called off under the key. */
    Optional<Appointment> former() {
        return under(key);
    }

    private Optional<Appointment> under(EffectKey other) {
        return appointments.stream()
                .filter(each -> Keys.isUnder(other, each.getIdentifier()))
                .findFirst();
    }

    /** Whether it is that appointment for which the slot is taken. */
    boolean isOf(Appointment appointment) {
        boolean taken = slot.getStatus() == SlotStatus.BUSY || slot.getStatus() == SlotStatus.BUSYTENTATIVE;
        return taken
                && takenBy()
                        .map(key -> Keys.isUnder(new EffectKey(key), appointment.getIdentifier()))
                        .orElse(true);
    }

    Slot freed() {
        Slot freed = slot.copy().setStatus(SlotStatus.FREE);
        freed.getExtension().removeIf(each -> each.getUrl().equals(Extensions.HELD_UNTIL));
        freed.getExtension().removeIf(each -> each.getUrl().equals(Extensions.TAKEN_BY));
        return freed;
    }

    /** What others still seem to have there, though they let it lapse. */
    List<Appointment> lapsed() {
        return appointments.stream()
                .filter(each -> each.getStatus() == AppointmentStatus.PENDING && !isForPatient(each))
                .toList();
    }

    private Optional<Appointment> taker() {
        return takenBy().flatMap(key -> under(new EffectKey(key)));
    }

    private Optional<String> takenBy() {
        return Optional.ofNullable(slot.getExtensionByUrl(Extensions.TAKEN_BY))
                .map(Extension::getValue)
                .filter(Identifier.class::isInstance)
                .map(identifier -> ((Identifier) identifier).getValue());
    }

    private static boolean isCalledOff(Appointment appointment) {
        return appointment.getStatus() == AppointmentStatus.CANCELLED
                || appointment.getStatus() == AppointmentStatus.ENTEREDINERROR
                || appointment.getStatus() == AppointmentStatus.NOSHOW;
    }

    private boolean isForPatient(Appointment appointment) {
        String id = patient.getReferenceElement().getIdPart();
        return appointment.getParticipant().stream()
                .map(each -> each.getActor().getReferenceElement())
                .anyMatch(actor -> "Patient".equals(actor.getResourceType()) && id.equals(actor.getIdPart()));
    }

    /** Never whose patient it is. */
    @Override
    public String toString() {
        return "a slot and " + appointments.size() + " appointments made for it";
    }
}
