package io.journeykit.check;

import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.Declaration;
import io.journeykit.template.Deferred;
import io.journeykit.template.Exit;
import io.journeykit.template.Stage;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DuplicateRulesTest {

    private static final Declaration SWOLLEN = new Declaration(FactName.of("swollen"), FactType.TRUTH, false);

    @Test
    void a_step_is_named_once() {
        var told = told(Steps.booking("mri", "mri-knee"), Steps.booking("mri", "mri-hip"));

        assertThat(told)
                .containsExactly(
                        "$.steps[1] [duplicate-step] a second step 'mri'; rename one of them, or make them one");
    }

    @Test
    void so_are_stages_anchors_exits_and_choices() {
        var stage = new Stage("diagnosis", "Finding out", Optional.empty());
        var exit = new Exit("better", Conditions.fact("swollen").is(false), Outcome.COMPLETED);
        var choice = new Deferred("either", List.of(StepId.of("mri"), StepId.of("visit")));

        var told = told(journey(Steps.booking("mri", "mri-knee"), Steps.booking("visit", "orthopaedics"))
                .addFacts(SWOLLEN)
                .addStages(stage, stage)
                .addAnchors("referred", "referred", "begin")
                .addExits(exit, exit)
                .addDeferredChoices(choice, choice));

        assertThat(told)
                .extracting(fault -> fault.substring(0, fault.indexOf(';')))
                .containsExactly(
                        "$.stages[1] [duplicate-stage] a second stage 'diagnosis'",
                        "$.exits[1] [duplicate-exit] a second exit 'better'",
                        "$.deferred-choices[1] [duplicate-deferred-choice] a second deferred choice 'either'",
                        "$.anchors[1] [duplicate-anchor] a second anchor 'referred'",
                        "$.anchors[2] [duplicate-anchor] a second anchor 'begin'");
    }

    @Test
    void a_fact_is_declared_once_be_it_as_a_parameter() {
        var told = told(
                journey(Steps.booking("mri", "mri-knee")).addParameters(SWOLLEN).addFacts(SWOLLEN));

        assertThat(told)
                .containsExactly("$.facts[0] [duplicate-fact] a second fact 'swollen'; declare it once, as a parameter"
                        + " or as a fact");
    }

    @Test
    void a_machine_of_the_templates_own_has_a_name_of_its_own() {
        StepMachine wait = StandardMachines.WAIT;
        StepMachine taken = StepMachine.of("booking", "1", wait.states(), wait.transitions());

        var told = told(journey(Steps.booking("mri", "mri-knee")).addMachines(taken));

        assertThat(told)
                .containsExactly("$.machines[0] [duplicate-machine] a second machine 'booking'; give yours a name of"
                        + " its own");
    }

    @Test
    void a_template_may_carry_a_copy_of_a_machine_that_is_there() {
        var told = told(journey(Steps.booking("mri", "mri-knee")).addMachines(StandardMachines.BOOKING));

        assertThat(told).isEmpty();
    }
}
