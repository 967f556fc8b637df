package io.journeykit.fhir.adapters;

import io.journeykit.fhir.naming.Systems;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;

/** Why a port has called an Appointment off. */
enum CancellationReason {
    /** The journey asked for it, so that it is no news. */
    GIVEN_BACK("given-back"),

    /** The hold had run out, and somebody else has the slot. */
    LAPSED("lapsed");

    private final String code;

    CancellationReason(String code) {
        this.code = code;
    }

    Appointment on(Appointment appointment) {
        CodeableConcept reason = new CodeableConcept();
        reason.addCoding().setSystem(Systems.CANCELLATION).setCode(code);
        return appointment.setStatus(AppointmentStatus.CANCELLED).setCancelationReason(reason);
    }

    boolean is(CodeableConcept reason) {
        return reason.hasCoding(Systems.CANCELLATION, code);
    }
}
