package io.journeykit.examples.plans;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.ActionConditionKind;
import org.junit.jupiter.api.Test;

/** A condition in CQL is asked of whoever has an engine, and comes back as a fact. */
class CqlByAPortTest {

    private static final AgendaId MARA = AgendaId.of("mara");

    private static final StepId SCAN = StepId.of("scan");

    private final List<String> asked = new ArrayList<>();

    @Test
    void an_engine_that_says_yes_lets_the_step_begin() {
        assertThat(state(Optional.of(true))).isEqualTo("requested");
        assertThat(asked).containsExactly("text/cql-identifier Is Pregnant");
    }

    @Test
    void an_engine_that_says_no_makes_the_step_not_needed() {
        assertThat(state(Optional.of(false))).isEqualTo("NOT_NEEDED");
    }

    @Test
    void where_no_engine_can_say_the_care_team_is_asked_and_the_step_is_unknown() {
        assertThat(state(Optional.empty())).isEqualTo("");
    }

    private String state(Optional<Boolean> answer) {
        ImportedPlan plan = PlanImport.from(PlanLibrary.EMPTY).of(plan());
        Definitions definitions = Definitions.with()
                .template(plan.template(), TemplateCodec.hash(plan.template(), StandardMachines.all(), ref -> ""))
                .build();
        Scene scene = Scene.at(Instant.parse("2026-03-02T09:00:00Z"));
        Host host = scene.play(Host.over(definitions)
                .adapters(Adapters.of(new WorkBoard(scene), Expressions.by(question -> {
                    asked.add(question.language() + " " + question.expression());
                    return answer;
                }))));
        scene.tell(
                MARA,
                new Input.BeginJourney(
                        scene.inputId(), plan.template().ref(), new TreeMap<>(), new TreeMap<>(), Optional.empty()));
        scene.playOut(Instant.parse("2026-03-02T12:00:00Z"));
        return host.history(MARA).stream()
                .map(Recorded::event)
                .map(CqlByAPortTest::ofTheScan)
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

    private static PlanDefinition plan() {
        PlanDefinition plan = new PlanDefinition();
        plan.setUrl("https://example.org/fhir/PlanDefinition/scan").setVersion("1");
        var action = plan.addAction().setTitle("Scan");
        action.setId("scan");
        action.addCondition()
                .setKind(ActionConditionKind.APPLICABILITY)
                .getExpression()
                .setLanguage("text/cql-identifier")
                .setExpression("Is Pregnant");
        return plan;
    }
}
