package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Signal.About;
import io.journeykit.lifecycle.Meaning;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;

/** What somebody's change of an Appointment that a port has written says: of the visit, or of the hold on its slot. */
public final class AppointmentSignals {

    private AppointmentSignals() {}

    /**
     * The signal, with the latest delivery key as its reference and the step it is about; empty for an Appointment that
     * no port has written, and for what the ports did themselves.
     *
     * @param before as it was last seen, if ever
     */
    public static Optional<Signal> of(Optional<Appointment> before, Appointment after) {
        boolean moved = before.map(Appointment::getStatus)
                .filter(after.getStatus()::equals)
                .isEmpty();
        return Keys.first(after.getIdentifier())
                .filter(key -> moved)
                .flatMap(key -> meaning(after)
                        .map(meaning -> Signal.of(meaning).referring(key).about(about(after))));
    }

    /** Which step an Appointment of ours is for. */
    static About about(Appointment appointment) {
        return appointment.getSupportingInformation().stream()
                .filter(Reference::hasIdentifier)
                .map(reference -> Keys.about(reference.getIdentifier()))
                .filter(about -> !about.equals(About.ANYTHING))
                .findFirst()
                .orElse(About.ANYTHING);
    }

    private static Optional<Meaning> meaning(Appointment appointment) {
        return switch (appointment.getStatus()) {
            case ARRIVED, CHECKEDIN -> Optional.of(Meaning.ARRIVED);
            case FULFILLED -> Optional.of(Meaning.FULFILLED);
            case NOSHOW -> Optional.of(Meaning.NO_SHOW);
            case CANCELLED, ENTEREDINERROR -> calledOff(appointment.getCancelationReason());
            default -> Optional.empty();
        };
    }

    // HL7's reasons of the patient all begin so: pat, pat-crs, pat-fb …
    private static Optional<Meaning> calledOff(CodeableConcept reason) {
        if (CancellationReason.GIVEN_BACK.is(reason)) {
            return Optional.empty();
        }
        if (CancellationReason.LAPSED.is(reason)) {
            return Optional.of(Meaning.GONE);
        }
        boolean patient = reason.getCoding().stream()
                .map(Coding::getCode)
                .anyMatch(code -> code != null && (code.equals("pat") || code.startsWith("pat-")));
        return Optional.of(patient ? Meaning.CANCELLED_BY_PATIENT : Meaning.CANCELLED_BY_PARTNER);
    }
}
