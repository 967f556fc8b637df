package io.journeykit.fhir.listening;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Resources that stand for what a step of p1's journey led to. */
final class Resources {

    static final Instant START = Instant.parse("2026-03-02T15:00:00Z");
    static final String BASE = "https://journeykit.io/fhir/";

    private Resources() {}

    static Identifier step(String step) {
        return new Identifier().setSystem(BASE + "step").setValue("default/p1/knee-pain-1/" + step);
    }

    static Identifier effect(String key) {
        return new Identifier().setSystem(BASE + "effect").setValue(key);
    }

    /** An appointment that the journeys have booked. */
    static Appointment visit(String id, AppointmentStatus status) {
        Appointment appointment = new Appointment().setStatus(status);
        appointment.setId(id);
        appointment.addIdentifier(effect("default/p1/7/" + id));
        appointment.addSupportingInformation().setIdentifier(step(id));
        return appointment;
    }

    static DiagnosticReport report(String id, String basedOn, DiagnosticReportStatus status) {
        DiagnosticReport report = new DiagnosticReport().setStatus(status);
        report.setId(id);
        report.addBasedOn().setReference(basedOn);
        return report;
    }

    static ServiceRequest order(String id) {
        ServiceRequest order = new ServiceRequest();
        order.setId(id);
        order.addIdentifier(step(id));
        return order;
    }

    static String json(Resource resource) {
        return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource);
    }
}
