package io.journeykit.fhir.servertests;

import io.journeykit.fhir.adapters.FhirAppointments;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Appointments;
import io.journeykit.testkit.contract.AppointmentsContract;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.AfterEach;

/** The same suite where the server has {@code $find}, {@code $hold} and {@code $book}. */
class IheAppointmentsTest extends AppointmentsContract {

    private static final Instant START = Instant.parse("2026-03-05T12:30:00Z");

    private final Clinic clinic = new Clinic();
    private final IheFront front = new IheFront();
    private final List<Slot> open = slots();

    private List<Slot> slots() {
        clinic.patient("sally");
        clinic.patient("bob");
        Reference schedule = clinic.schedule(clinic.provider("imaging", "mri", 1), "mri");
        return List.of(
                clinic.slot(schedule, START, "imaging"), clinic.slot(schedule, START.plusSeconds(86_400), "imaging"));
    }

    @AfterEach
    void end() {
        front.end();
    }

    @Override
    protected Appointments appointments() {
        return FhirAppointments.at(clinic.deskAt(front.base()));
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
