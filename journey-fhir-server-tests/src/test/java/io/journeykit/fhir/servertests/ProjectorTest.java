package io.journeykit.fhir.servertests;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.fhir.projection.ExportPolicy;
import io.journeykit.fhir.projection.Parties;
import io.journeykit.fhir.projection.Projector;
import io.journeykit.fhir.projection.R4;
import io.journeykit.fhir.projection.Servers;
import io.journeykit.fhir.projection.Snapshot;
import io.journeykit.fhir.server.FhirFailure;
import io.journeykit.fhir.server.FhirServer;
import io.journeykit.fhir.server.Write;
import io.journeykit.kernel.Definitions;
import io.journeykit.spi.Commit;
import io.journeykit.testkit.CommitLog;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.world.Beginning;
import io.journeykit.testkit.world.Patient;
import io.journeykit.testkit.world.Script;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.AgendaId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** Sally's agenda on a real server: complete, once, whatever happens on the way. Each test has a Sally of its own. */
class ProjectorTest {

    private static final RealServer SERVER = RealServer.shared();
    /** How what was written of a patient is found, whatever else is there. */
    private static final Map<Class<? extends Resource>, String> BY = Map.of(
            CarePlan.class, "subject={patient}",
            RequestGroup.class, "subject={patient}",
            Task.class, "patient={patient}",
            ServiceRequest.class, "subject={patient}",
            Appointment.class, "patient={patient}",
            CommunicationRequest.class, "subject={patient}",
            Communication.class, "subject={patient}",
            AuditEvent.class, "entity={patient}");

    private final FhirServer fhir = FhirServer.over(SERVER.client());
    private final World sally = sally();
    private final Definitions definitions = Play.definitions(sally);
    private final List<Commit> commits = commits();
    private final AgendaId id = commits.get(0).id();
    private final String patient = patient();
    private final RetoldStore store = new RetoldStore();

    @Test
    void every_commit_shows_and_in_the_end_all_of_it_is_there_once() {
        Projector projector = projector(fhir);

        for (Commit commit : commits) {
            tell(projector, commit);
            assertThat(projector.drain()).isEmpty();
        }

        CarePlan plan = found(CarePlan.class).get(0);
        assertThat(plan.getStatus()).isEqualTo(CarePlanStatus.COMPLETED);
        assertThat(tasks()).containsExactlyInAnyOrderElementsOf(ends());
        assertThat(found(Appointment.class))
                .extracting(Appointment::getStatus)
                .contains(AppointmentStatus.FULFILLED)
                .doesNotContain(AppointmentStatus.BOOKED, AppointmentStatus.PENDING);
        assertThat(found(ServiceRequest.class)).hasSize(2);
        assertThat(found(AuditEvent.class)).hasSameSizeAs(provenances());
        assertThat(actions(found(RequestGroup.class).get(0)))
                .hasSize(ends().size())
                .allMatch(action -> action.getResource().getReference().startsWith("Task/"));
    }

    @Test
    void running_it_twice_changes_nothing() {
        Projector first = projector(fhir);
        commits.subList(0, 30).forEach(commit -> tell(first, commit));
        first.project(id);
        Map<String, String> before = versions();

        projector(fhir).project(id);
        first.project(id);

        assertThat(before).hasSizeGreaterThan(40);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void writing_all_of_it_again_doubles_nothing() {
        Projector projector = projector(fhir);
        commits.subList(0, 40).forEach(commit -> tell(projector, commit));
        projector.project(id);
        Set<String> before = versions().keySet();

        projector.rewrite(id);

        assertThat(versions().keySet()).isEqualTo(before);
    }

    @Test
    void what_was_never_told_is_read_from_the_history() {
        Projector died = projector(fhir);
        commits.subList(0, 20).forEach(commit -> tell(died, commit));
        died.project(id);

        commits.subList(20, 40).forEach(store::tell);
        projector(fhir).project(id);

        assertThat(tasks()).containsExactlyInAnyOrderElementsOf(after(40));
    }

    @Test
    void two_that_write_the_same_agenda_do_not_undo_each_other() {
        Projector one = projector(fhir);
        Projector other = projector(FhirServer.over(SERVER.client()));
        commits.subList(0, 10).forEach(store::tell);
        one.project(id);
        other.project(id);

        commits.subList(10, 20).forEach(store::tell);
        one.project(id);
        commits.subList(20, 30).forEach(store::tell);
        other.project(id);

        assertThat(tasks()).containsExactlyInAnyOrderElementsOf(after(30));
        assertThat(found(CarePlan.class)).hasSize(1);
        assertThat(found(AuditEvent.class)).hasSameSizeAs(provenances());
    }

    @Test
    void orders_may_live_on_another_server_than_the_journeys_own_resources() {
        Servers two = Servers.of(fhir, FhirServer.over(SERVER.client()));
        commits.subList(0, 30).forEach(store::tell);

        Projector.onto(two, R4.with(parties()), Projector.Source.of(store, definitions))
                .project(id);

        assertThat(found(ServiceRequest.class))
                .hasSize(2)
                .allMatch(order -> !order.getBasedOnFirstRep().hasReference());
        assertThat(found(Task.class).stream().filter(Task::hasFocus))
                .isNotEmpty()
                .allMatch(task -> !task.getFocus().hasReference());
    }

    @Test
    void what_an_adapter_made_under_the_key_of_its_effect_is_in_focus_and_not_made_twice() {
        commits.subList(0, 30).forEach(store::tell);
        Step visit = store.load(id).orElseThrow().journeys().get(0).steps().stream()
                .filter(step -> step.dates().slot().isPresent())
                .findFirst()
                .orElseThrow();
        String made = fhir.write(Write.put(madeFor(visit), madeUnder(visit))).reference();

        Servers beside = Servers.one(fhir).besideAdapters();
        Projector.onto(beside, R4.with(parties()), Projector.Source.of(store, definitions))
                .project(id);

        Task task = fhir.find(Task.class, BusinessId.of(id, visit.ref())).orElseThrow();
        assertThat(task.getFocus().getReference()).isEqualTo(made);
        assertThat(fhir.find(Appointment.class, BusinessId.of(id, visit.ref()))).isEmpty();
    }

    private static BusinessId madeUnder(Step visit) {
        return new BusinessId(Systems.EFFECT, visit.extras().reference().orElseThrow());
    }

    private Appointment madeFor(Step visit) {
        BusinessId id = madeUnder(visit);
        Appointment made = new Appointment()
                .setStatus(AppointmentStatus.BOOKED)
                .setStart(Date.from(visit.dates().slot().orElseThrow().start()))
                .setEnd(Date.from(visit.dates().slot().orElseThrow().end()));
        made.addIdentifier().setSystem(id.system()).setValue(id.value());
        made.addParticipant().setActor(new Reference(patient)).setStatus(Appointment.ParticipationStatus.ACCEPTED);
        return made;
    }

    @Test
    void while_the_server_is_away_agendas_wait() {
        Projector projector = projector(fhir);
        commits.subList(0, 20).forEach(commit -> tell(projector, commit));

        SERVER.end();
        List<Projector.UnwrittenAgenda> waiting = projector.drain();
        SERVER.begin();

        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).failure()).isInstanceOf(FhirFailure.Unavailable.class);
        assertThat(projector.drain()).isEmpty();
        assertThat(found(CarePlan.class)).hasSize(1);
    }

    /** The state of each step as its last event left it. */
    private List<String> ends() {
        Map<String, String> ends = new TreeMap<>();
        for (Commit commit : commits) {
            for (Event event : commit.events()) {
                if (event instanceof StepEvent.Ended ended) {
                    ends.put(id + "/" + ended.step(), word(ended));
                }
            }
        }
        return ends.entrySet().stream()
                .map(end -> end.getKey() + " " + end.getValue())
                .toList();
    }

    /** What the agenda shows after so many commits, none of its journeys having ended yet. */
    private List<String> after(int count) {
        Agenda agenda = commits.get(count - 1).agenda();
        return Snapshot.of(agenda, definitions, ExportPolicy.MISSED_IS_FAILED).tasks().stream()
                .map(each -> id + "/" + each.ref() + " " + each.status())
                .toList();
    }

    private static String word(StepEvent.Ended ended) {
        return switch (ended.outcome()) {
            case COMPLETED -> "completed";
            case NOT_NEEDED, CANCELLED -> "cancelled";
            case DECLINED -> "rejected";
            case MISSED, FAILED -> "failed";
        };
    }

    private List<String> tasks() {
        return found(Task.class).stream()
                .map(task ->
                        value(task.getIdentifier()) + " " + task.getStatus().toCode())
                .toList();
    }

    private static String value(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(one -> one.getSystem().equals(Systems.STEP))
                .map(Identifier::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static List<RequestGroupActionComponent> actions(RequestGroup group) {
        List<RequestGroupActionComponent> leaves = new ArrayList<>();
        group.getAction().forEach(action -> {
            leaves.addAll(action.getAction());
            if (action.getAction().isEmpty()) {
                leaves.add(action);
            }
        });
        return leaves;
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        List<Resource> all = new ArrayList<>(provenances());
        BY.keySet().forEach(type -> all.addAll(found(type)));
        all.forEach(one -> versions.put(
                one.fhirType() + "/" + one.getIdElement().getIdPart(),
                one.getMeta().getVersionId()));
        return versions;
    }

    private <R extends Resource> List<R> found(Class<R> type) {
        return fhir.search(type, BY.get(type).replace("{patient}", patient) + "&_count=200");
    }

    private List<Provenance> provenances() {
        return found(CarePlan.class).stream()
                .flatMap(plan -> fhir
                        .search(
                                Provenance.class,
                                "target=" + plan.getIdElement().toUnqualifiedVersionless() + "&_count=200")
                        .stream())
                .toList();
    }

    private void tell(Projector projector, Commit commit) {
        store.tell(commit);
        projector.committed(commit);
    }

    private Projector projector(FhirServer server) {
        return Projector.onto(Servers.one(server), R4.with(parties()), Projector.Source.of(store, definitions));
    }

    private Parties parties() {
        return new Parties() {
            @Override
            public Optional<String> patient(AgendaId agenda) {
                return Optional.of(patient);
            }
        };
    }

    private List<Commit> commits() {
        CommitLog log = new CommitLog();
        Play.of(sally, definitions, log);
        return log.all();
    }

    private static World sally() {
        World world = NamedWorlds.read("sally");
        Patient person = new Patient(
                AgendaId.of("sally-" + UUID.randomUUID()),
                world.person().preferences(),
                world.person().consents(),
                world.person().answers());
        Script script = world.script();
        List<Beginning> begins = script.begins().stream()
                .map(begin -> new Beginning(
                        begin.template(), person.id(), begin.at(), begin.anchors(), begin.parameters(), begin.entry()))
                .toList();
        return new World(
                world.title(),
                world.setting(),
                List.of(person),
                world.cast(),
                new Script(begins, script.happenings(), script.outages()),
                world.templates());
    }

    private String patient() {
        return fhir.call(() -> "Patient/"
                + SERVER.client()
                        .create()
                        .resource(new org.hl7.fhir.r4.model.Patient().setActive(true))
                        .execute()
                        .getId()
                        .getIdPart());
    }
}
