package io.journeykit.fhir.servertests;

import io.journeykit.fhir.adapters.FhirAppointments;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Appointments;
import io.journeykit.testkit.contract.AppointmentsContract;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;

class FhirAppointmentsTest extends AppointmentsContract {

    private static final Instant START = Instant.parse("2026-03-05T12:30:00Z");

    private final Clinic clinic = new Clinic();
    private final List<Slot> open = slots();

    private List<Slot> slots() {
        clinic.patient("sally");
        clinic.patient("bob");
        Reference schedule = clinic.schedule(clinic.provider("imaging", "mri", 1), "mri");
        return List.of(
                clinic.slot(schedule, START, "imaging"), clinic.slot(schedule, START.plusSeconds(86_400), "imaging"));
    }

    @Override
    protected Appointments appointments() {
        return FhirAppointments.at(clinic.context());
    }

    @Override
    protected String service() {
        return "mri";
    }

    @Override
    protected List<Slot> open() {
        return open;
    }
}
