package io.journeykit.benchmarks;

import io.journeykit.agenda.Agenda;
import io.journeykit.fhir.listening.DeliveryReport;
import io.journeykit.fhir.listening.FhirListener;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.fhir.projection.Dialect.ProjectedResource;
import io.journeykit.fhir.projection.Dialect.Target;
import io.journeykit.fhir.projection.ExportPolicy;
import io.journeykit.fhir.projection.Parties;
import io.journeykit.fhir.projection.R4;
import io.journeykit.fhir.projection.Snapshot;
import io.journeykit.spi.Receipt;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Meta;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An agenda shown as resources, and a resource heard as a signal; neither is read from text or written to it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FhirBorder extends InFull {

    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final Target EVERYTHING = Target.all("https://fhir.example.org");

    private final Agenda agenda = Rehearsal.of("shown", 1).inTheMiddle();
    private final R4 dialect = R4.with(Parties.UNKNOWN);

    private final Appointment appointment = arrived();
    private final FhirListener listener = FhirListener.telling(
                    (person, input) -> new Receipt(input.id(), 0, 1, List.of()), NOW.minusSeconds(1))
            .build();
    private int version;

    @Benchmark
    public List<ProjectedResource> agendaShown() {
        return dialect.show(Snapshot.of(agenda, CourseOfCare.DEFINITIONS, ExportPolicy.MISSED_IS_FAILED), EVERYTHING);
    }

    /** Booked and arrived in turn, so that each version changes something. */
    @Benchmark
    public DeliveryReport resourceHeard() {
        version++;
        Appointment next = appointment.copy();
        next.setStatus(version % 2 == 0 ? AppointmentStatus.BOOKED : AppointmentStatus.ARRIVED);
        next.getMeta().setVersionId(Integer.toString(version));
        return listener.take(next);
    }

    private static Appointment arrived() {
        Appointment appointment = new Appointment();
        appointment
                .addIdentifier()
                .setSystem(Systems.STEP)
                .setValue("default/shown/" + CourseOfCare.TEMPLATES.get(0).id() + "/visit");
        appointment.setMeta(new Meta().setLastUpdated(Date.from(NOW)).setVersionId("0"));
        appointment.setStart(Date.from(NOW)).setEnd(Date.from(NOW.plusSeconds(1_800)));
        appointment.setId("Appointment/1");
        return appointment;
    }
}
