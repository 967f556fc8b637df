package io.journeykit.cql;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.StepEvent;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.fhir.expression.Expressions;
import io.journeykit.fhir.plan.ImportedPlan;
import io.journeykit.fhir.plan.PlanImport;
import io.journeykit.fhir.plan.library.PlanLibrary;
import io.journeykit.kernel.Definitions;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.runtime.Host;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Recorded;
import io.journeykit.testkit.Scene;
import io.journeykit.testkit.WorkBoard;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.ActionConditionKind;
import org.junit.jupiter.api.Test;

/** A published plan whose condition is in CQL, led for people of several ages. */
class PlanInCqlTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private static final AgendaId MARA = AgendaId.of("mara");

    private static final StepId SCAN = StepId.of("scan");

    @Test
    void a_person_for_whom_the_condition_holds_gets_the_step() {
        assertThat(scanFor("1960-01-01")).isEqualTo("requested");
    }

    @Test
    void a_person_for_whom_it_does_not_hold_needs_no_step() {
        assertThat(scanFor("1990-01-01")).isEqualTo("NOT_NEEDED");
    }

    @Test
    void a_person_whose_birthday_is_not_known_waits_for_the_care_team() {
        assertThat(scanFor("")).isEqualTo("");
    }

    private static String scanFor(String birthday) {
        CqlEvaluator evaluator =
                CqlEvaluator.of(Libraries.scans(), agenda -> born(birthday), Clock.fixed(MONDAY, ZoneOffset.UTC));
        ImportedPlan plan = PlanImport.from(PlanLibrary.EMPTY).of(plan());
        Definitions definitions = Definitions.with()
                .template(plan.template(), TemplateCodec.hash(plan.template(), StandardMachines.all(), ref -> ""))
                .build();
        Scene scene = Scene.at(MONDAY);
        Host host = scene.play(
                Host.over(definitions).adapters(Adapters.of(new WorkBoard(scene), Expressions.by(evaluator))));
        scene.tell(
                MARA,
                new Input.BeginJourney(
                        scene.inputId(), plan.template().ref(), new TreeMap<>(), new TreeMap<>(), Optional.empty()));
        scene.playOut(MONDAY.plusSeconds(3 * 3600));
        return host.history(MARA).stream()
                .map(Recorded::event)
                .map(PlanInCqlTest::ofTheScan)
                .filter(word -> !word.isEmpty())
                .reduce("", (before, now) -> now);
    }

    /** The state it moved to, or how it ended. */
    private static String ofTheScan(Event event) {
        if (event instanceof StepEvent.Moved moved && moved.step().step().equals(SCAN)) {
            return moved.to();
        }
        return event instanceof StepEvent.Ended ended && ended.step().step().equals(SCAN)
                ? ended.outcome().toString()
                : "";
    }

    private static Bundle born(String birthday) {
        Patient patient = new Patient();
        patient.setId("mara");
        return Libraries.bundle(birthday.isEmpty() ? patient : patient.setBirthDateElement(new DateType(birthday)));
    }

    private static PlanDefinition plan() {
        PlanDefinition plan = new PlanDefinition();
        plan.setUrl("https://example.org/fhir/PlanDefinition/scan").setVersion("1");
        plan.addLibrary(Libraries.SCANS + "|1.0.0");
        var action = plan.addAction().setTitle("Scan");
        action.setId("scan");
        action.addCondition()
                .setKind(ActionConditionKind.APPLICABILITY)
                .getExpression()
                .setLanguage("text/cql-identifier")
                .setExpression("Is Fifty");
        return plan;
    }
}
