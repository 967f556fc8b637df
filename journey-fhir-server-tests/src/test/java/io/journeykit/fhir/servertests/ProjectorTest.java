package io.journeykit.fhir.servertests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.StepEvent;
import io.journeykit.examples.play.Play;
import io.journeykit.examples.world.NamedWorlds;
import io.journeykit.examples.world.World;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.fhir.projection.Parties;
import io.journeykit.fhir.projection.Projector;
import io.journeykit.fhir.projection.R4;
import io.journeykit.fhir.server.FhirFailure;
import io.journeykit.fhir.server.FhirServer;
import io.journeykit.kernel.Definitions;
import io.journeykit.spi.Commit;
import io.journeykit.testkit.CommitLog;
import io.journeykit.vocabulary.AgendaId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** Sally's agenda on a real server: complete, once, whatever happens on the way. */
class ProjectorTest {

    private static final RealServer SERVER = RealServer.shared();
    private static final List<Class<? extends Resource>> TYPES = List.of(
            CarePlan.class,
            RequestGroup.class,
            Task.class,
            ServiceRequest.class,
            Appointment.class,
            CommunicationRequest.class,
            Communication.class,
            Provenance.class,
            AuditEvent.class);

    private static final World SALLY = NamedWorlds.read("sally");
    private static final Definitions DEFINITIONS = Play.definitions(SALLY);
    private static final List<Commit> COMMITS = commits();

    private final FhirServer fhir = FhirServer.over(SERVER.client());
    private final String patient = patient();
    private final Told store = new Told();

    private static List<Commit> commits() {
        CommitLog log = new CommitLog();
        Play.of(SALLY, DEFINITIONS, log);
        return log.all();
    }

    /** Each test has a patient of its own, by whom it finds what it wrote. */
    private String patient() {
        Patient patient = new Patient();
        patient.addIdentifier().setSystem("https://journeykit.io/fhir/test").setValue(UUID.randomUUID().toString());
        return fhir.call(() -> "Patient/"
                + SERVER.client().create().resource(patient).execute().getId().getIdPart());
    }
}
