package io.journeykit.fhir.servertests;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import io.journeykit.agenda.Agenda;
import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.fhir.projection.Dialect.ProjectedResource;
import io.journeykit.fhir.projection.Dialect.Target;
import io.journeykit.fhir.projection.ExportPolicy;
import io.journeykit.fhir.projection.Parties;
import io.journeykit.fhir.projection.R4;
import io.journeykit.fhir.projection.Snapshot;
import io.journeykit.kernel.Definitions;
import io.journeykit.spi.Commit;
import io.journeykit.testkit.CommitLog;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.world.World;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * HL7's validator, offline, on whatever the worlds of the examples show after each commit. Of resources of the same {@link
 * Shape} one is validated.
 */
class ValidityTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final FhirValidator VALIDATOR = validator();
    private static final Set<String> VALIDATED = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @MethodSource("worlds")
    void all_that_a_world_shows_is_valid(String world) {
        Set<String> errors = new TreeSet<>();

        int shown = play(world, resource -> errors.addAll(errorsOf(resource)));

        assertThat(shown).isGreaterThan(50);
        assertThat(errors).isEmpty();
    }

    static Stream<String> worlds() {
        return NamedWorlds.names().stream();
    }

    @Test
    void the_validator_sees_a_task_without_intent_and_an_action_that_is_two_things() {
        Task task = new Task().setStatus(Task.TaskStatus.READY);
        RequestGroup group = new RequestGroup()
                .setStatus(RequestGroup.RequestStatus.ACTIVE)
                .setIntent(RequestGroup.RequestIntent.PLAN);
        group.addAction().setResource(new Reference("Task/1")).addAction().setResource(new Reference("Task/2"));

        assertThat(errorsOf(task)).anyMatch(error -> error.contains("Task.intent"));
        assertThat(errorsOf(group)).anyMatch(error -> error.contains("rqg-1"));
    }

    @Test
    void audit_events_keep_to_what_the_basic_audit_patterns_ask_for() {
        Set<String> profiles = new TreeSet<>();

        play("sally", resource -> {
            if (resource instanceof AuditEvent audit) {
                profiles.add(audit.getMeta().getProfile().get(0).getValue());
                keepsToBalp(audit);
            }
        });

        assertThat(profiles)
                .containsExactly(
                        "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PatientCreate",
                        "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PatientUpdate");
    }

    /** The patterns come from no Maven artifact, so what PatientCreate and PatientUpdate 1.1.3 ask for is asked here. */
    private static void keepsToBalp(AuditEvent audit) {
        assertThat(audit.getType().getCode()).isEqualTo("rest");
        boolean created = audit.getMeta().getProfile().get(0).getValue().endsWith("Create");
        assertThat(audit.getSubtypeFirstRep().getCode()).isEqualTo(created ? "create" : "update");
        assertThat(audit.getAction().toCode()).isEqualTo(created ? "C" : "U");
        assertThat(audit.getOutcome()).isEqualTo(AuditEvent.AuditEventOutcome._0);
        assertThat(List.of(agent(audit, "110153"), agent(audit, "110152")))
                .allMatch(agent -> agent.hasWho() && agent.hasNetwork() && !agent.hasMedia());
        assertThat(audit.getEntity().stream().map(one -> one.getType().getCode()))
                .containsExactlyInAnyOrder("1", "2");
        assertThat(audit.getEntity()).allMatch(entity -> entity.hasWhat() && entity.hasRole());
    }

    private static AuditEventAgentComponent agent(AuditEvent audit, String role) {
        List<AuditEventAgentComponent> agents = audit.getAgent().stream()
                .filter(agent -> agent.getType().getCodingFirstRep().getCode().equals(role))
                .toList();
        assertThat(agents).hasSize(1);
        return agents.get(0);
    }

    /** How many distinct resources the world shows, commit by commit. */
    private static int play(String name, Consumer<Resource> each) {
        World world = NamedWorlds.read(name);
        Definitions definitions = Play.definitions(world);
        CommitLog log = new CommitLog();
        Play.of(world, definitions, log);
        Agenda before = Agenda.empty(log.all().get(0).id());
        Set<String> distinct = new HashSet<>();
        for (Commit commit : log.all()) {
            Snapshot snapshot = Snapshot.of(before, commit.recorded(), definitions, ExportPolicy.MISSED_IS_FAILED);
            for (ProjectedResource shown :
                    R4.with(Parties.UNKNOWN).show(snapshot, Target.all("http://example.org/fhir"))) {
                if (distinct.add(json((Resource) shown.resource()))) {
                    each.accept((Resource) shown.resource());
                }
            }
            before = commit.agenda();
        }
        return distinct.size();
    }

    private static List<String> errorsOf(Resource resource) {
        String json = json(resource);
        if (!VALIDATED.add(Shape.of(json))) {
            return List.of();
        }
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message ->
                        resource.fhirType() + " at " + message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private static String json(Resource resource) {
        return FHIR.newJsonParser().encodeResourceToString(resource);
    }

    private static FhirValidator validator() {
        ValidationSupportChain chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR),
                new SnapshotGeneratingValidationSupport(FHIR));
        FhirInstanceValidator validator = new FhirInstanceValidator(chain);
        // IHE's are not on the class path, and nothing is fetched.
        validator.setErrorForUnknownProfiles(false);
        return FHIR.newValidator().registerValidatorModule(validator);
    }
}
