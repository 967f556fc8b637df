package io.journeykit.fhir.servertests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Because;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.fhir.projection.Dialect.ProjectedResource;
import io.journeykit.fhir.projection.Dialect.Target;
import io.journeykit.fhir.projection.ExportPolicy;
import io.journeykit.fhir.projection.Parties;
import io.journeykit.fhir.projection.R4;
import io.journeykit.fhir.projection.Snapshot;
import io.journeykit.kernel.Definitions;
import io.journeykit.lifecycle.TaskStatus;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Recorded;
import io.journeykit.testkit.CommitLog;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** What an agenda shows, as its world goes by. */
class ShownTest {

    @Test
    void a_referral_is_a_task_in_the_words_of_360x_with_its_order_in_focus() {
        List<Task> tasks = history("sally", Task.class, "ortho-referral");

        assertThat(tasks)
                .extracting(task -> task.getStatus().toCode() + " "
                        + task.getBusinessStatus().getText())
                .containsSubsequence(
                        "draft draft", "received 2.0 created", "accepted 3.0 accepted", "completed 7.0 completed");
        Task accepted = tasks.get(tasks.size() - 1);
        assertThat(accepted.getFocus().getType()).isEqualTo("ServiceRequest");
        assertThat(accepted.getGroupIdentifier().getSystem()).isEqualTo(Systems.JOURNEY);
        assertThat(history("sally", ServiceRequest.class, "ortho-referral"))
                .last()
                .satisfies(order -> assertThat(order.getStatus().toCode()).isEqualTo("completed"));
    }

    @Test
    void a_visit_is_pending_booked_and_fulfilled_and_moves_with_its_step() {
        List<Appointment> visits = history("sally", Appointment.class, "ortho-visit");

        assertThat(visits)
                .extracting(visit -> visit.getStatus().toCode() + " " + instant(visit))
                .containsSubsequence(
                        "pending 2026-03-31T17:00:00Z",
                        "booked 2026-03-31T17:00:00Z",
                        "booked 2026-03-19T15:00:00Z",
                        "fulfilled 2026-03-19T15:00:00Z");
        assertThat(visits)
                .extracting(visit -> visit.getIdentifierFirstRep().getValue())
                .hasSize(visits.size());
    }

    private static Instant instant(Appointment visit) {
        return visit.getStart().toInstant();
    }

    @Test
    void an_appointment_that_is_lost_is_cancelled() {
        List<Appointment> visits = history("sally/cancels-the-mri", Appointment.class, "mri");

        assertThat(visits)
                .extracting(visit -> visit.getStatus().toCode())
                .containsSubsequence("booked", "cancelled", "booked");
    }

    @Test
    void the_sms_that_bounced_is_stopped_and_the_mail_that_replaced_it_is_of_the_same_request() {
        Map<String, Communication> attempts = new LinkedHashMap<>();
        shown("sally", Target.all("http://example.org/fhir")).stream()
                .filter(Communication.class::isInstance)
                .map(Communication.class::cast)
                .forEach(one -> attempts.put(one.getIdentifierFirstRep().getValue(), one));

        Communication first = new ArrayList<>(attempts.values()).get(0);
        Communication second = new ArrayList<>(attempts.values()).get(1);
        assertThat(first.getStatus().toCode() + " by "
                        + first.getMediumFirstRep().getText())
                .isEqualTo("stopped by sms");
        assertThat(second.getStatus().toCode() + " by "
                        + second.getMediumFirstRep().getText())
                .isEqualTo("completed by email");
        assertThat(second.getBasedOnFirstRep().getReference())
                .isEqualTo(first.getBasedOnFirstRep().getReference());
    }

    @Test
    void what_was_missed_is_exported_as_the_policy_says_with_its_reason() {
        Task failed = missed(ExportPolicy.MISSED_IS_FAILED);
        Task cancelled = missed(ExportPolicy.MISSED_IS_CANCELLED);

        assertThat(failed.getStatus()).isEqualTo(Task.TaskStatus.FAILED);
        assertThat(cancelled.getStatus()).isEqualTo(Task.TaskStatus.CANCELLED);
        assertThat(failed.getStatusReason().getCodingFirstRep().getCode()).isEqualTo("missed");
        assertThatThrownBy(() -> new ExportPolicy(TaskStatus.COMPLETED))
                .hasMessage("A missed step cannot be shown as 'completed'; choose failed or cancelled.");
    }

    private static Task missed(ExportPolicy policy) {
        return shown("antenatal/silence", Target.all("http://example.org/fhir"), policy).stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(task -> task.getStatusReason().getText() != null)
                .filter(task -> task.getStatusReason().getText().equals("missed"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_event_stands_in_the_history_once_with_its_reason() {
        List<Commit> commits = commits(NamedWorlds.read("sally"));
        int events = commits.stream().mapToInt(commit -> commit.events().size()).sum();

        List<Resource> shown = shown("sally", Target.all("http://example.org/fhir"));

        assertThat(shown.stream()
                        .filter(AuditEvent.class::isInstance)
                        .map(AuditEvent.class::cast)
                        .flatMap(audit -> audit.getEntity().stream())
                        .mapToInt(entity -> entity.getDetail().size())
                        .sum())
                .isEqualTo(events);
        assertThat(shown.stream().filter(Provenance.class::isInstance).map(Provenance.class::cast))
                .allMatch(provenance ->
                        provenance.hasReason() && provenance.getTarget().size() >= 1);
    }

    @Test
    void what_a_server_does_not_keep_is_left_out_and_referred_to_by_identifier() {
        Set<String> kept = Set.of("CarePlan", "Task");

        List<Resource> shown = shown("sally", new Target("http://example.org/fhir", kept::contains, Set.of()));

        assertThat(shown).extracting(Resource::fhirType).containsOnly("CarePlan", "Task");
        assertThat(shown.stream()
                        .filter(Task.class::isInstance)
                        .map(Task.class::cast)
                        .filter(Task::hasFocus))
                .isNotEmpty()
                .allMatch(task -> !task.getFocus().hasReference()
                        && task.getFocus().getIdentifier().getSystem().equals(Systems.STEP));
    }

    @Test
    void what_adapters_make_is_referred_to_by_the_key_of_the_effect() {
        Set<String> made = Set.of("ServiceRequest", "Appointment", "CommunicationRequest");

        List<Resource> shown = shown("sally", new Target("http://example.org/fhir", type -> true, made));

        assertThat(shown)
                .noneMatch(one -> one instanceof ServiceRequest
                        || one instanceof Appointment
                        || one instanceof CommunicationRequest);
        assertThat(shown.stream().filter(Communication.class::isInstance).map(Communication.class::cast))
                .isNotEmpty()
                .allMatch(sent -> sent.getBasedOnFirstRep()
                        .getIdentifier()
                        .getValue()
                        .equals(sent.getIdentifierFirstRep().getValue()));
    }

    @Test
    void what_goes_on_under_another_agenda_is_called_off_here() {
        World sally = NamedWorlds.read("sally");
        Agenda agenda = commits(sally).get(30).agenda();
        Stamp stamp =
                new Stamp(agenda.progress().now(), agenda.progress().now(), Because.of(Because.Why.PERSON, "merge"));
        Recorded retired = new Recorded(agenda.sequence() + 1, new PersonEvent.Retired(AgendaId.of("survivor"), stamp));

        Snapshot snapshot =
                Snapshot.of(agenda, List.of(retired), Play.definitions(sally), ExportPolicy.MISSED_IS_FAILED);

        assertThat(snapshot.overview().standing()).isEqualTo(Snapshot.AgendaStatus.ELSEWHERE);
        assertThat(snapshot.tasks()).isNotEmpty().allMatch(each -> each.status() == TaskStatus.CANCELLED);
        assertThat(snapshot.journeyViews()).hasSize(1);
        assertThat(snapshot.journeyViews().get(0).outcome()).contains(Outcome.CANCELLED);
        assertThat(snapshot.journeyViews().get(0).steps())
                .hasSameSizeAs(agenda.journeys().get(0).steps());
    }

    @Test
    void the_plan_comes_last_and_says_how_far_it_goes() {
        World sally = NamedWorlds.read("sally");
        List<Commit> commits = commits(sally);
        Definitions definitions = Play.definitions(sally);

        Snapshot snapshot = Snapshot.of(
                Agenda.empty(commits.get(0).id()),
                commits.get(0).recorded(),
                definitions,
                ExportPolicy.MISSED_IS_FAILED);
        List<ProjectedResource> shown = R4.with(Parties.UNKNOWN).show(snapshot, Target.all("http://example.org/fhir"));

        ProjectedResource last = shown.get(shown.size() - 1);
        assertThat(last.id()).isEqualTo(BusinessId.of(commits.get(0).id()));
        assertThat(((CarePlan) last.resource()).getExtension().get(0).getValue().primitiveValue())
                .isEqualTo(String.valueOf(commits.get(0).agenda().sequence()));
        assertThat(snapshot)
                .hasToString("0 journeys at " + commits.get(0).agenda().sequence());
    }

    /** What one step's resource of a type said, commit by commit. */
    private static <R extends Resource> List<R> history(String world, Class<R> type, String step) {
        return shown(world, Target.all("http://example.org/fhir")).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(one -> one.getNamedProperty("identifier").getValues().stream()
                        .map(id -> (org.hl7.fhir.r4.model.Identifier) id)
                        .anyMatch(id -> id.getValue().endsWith("/" + step)))
                .toList();
    }

    private static List<Resource> shown(String world, Target target) {
        return shown(world, target, ExportPolicy.MISSED_IS_FAILED);
    }

    private static List<Resource> shown(String name, Target target, ExportPolicy policy) {
        World world = NamedWorlds.read(name);
        Definitions definitions = Play.definitions(world);
        List<Resource> all = new ArrayList<>();
        List<Commit> commits = commits(world);
        Agenda before = Agenda.empty(commits.get(0).id());
        for (Commit commit : commits) {
            Snapshot snapshot = Snapshot.of(before, commit.recorded(), definitions, policy);
            R4.with(Parties.UNKNOWN).show(snapshot, target).forEach(shown -> all.add((Resource) shown.resource()));
            before = commit.agenda();
        }
        return all;
    }

    private static List<Commit> commits(World world) {
        CommitLog log = new CommitLog();
        Play.of(world, Play.definitions(world), log);
        return log.all();
    }
}
