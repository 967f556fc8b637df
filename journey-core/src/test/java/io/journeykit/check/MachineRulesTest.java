package io.journeykit.check;

import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.Join;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MachineRulesTest {

    private static final State DONE = State.end("done", Outcome.COMPLETED);

    @Test
    void a_machine_that_is_not_there_is_told_with_the_one_that_was_meant() {
        var told = told(Steps.booking("mri", "mri-knee").machine("boking"));

        assertThat(told)
                .containsExactly("$.steps[0].machine [unknown-machine] no machine 'boking'; did you mean 'booking'?");
    }

    @Test
    void a_vendors_kind_of_step_is_run_by_a_machine_of_the_templates_own() {
        StepMachine infusion = StepMachine.named("infusion")
                .state(State.waiting("running", Owner.PARTNER)
                        .silent(Rung.after(Span.hours(6)).doing(Verb.ASSIGN_WORK, "look-after-infusion")))
                .on("finished", "done")
                .state(DONE)
                .build();

        var told = told(journey(Steps.vendor("first-infusion", "infusion")).addMachines(infusion));

        assertThat(told).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_machine_of_the_templates_own_is_told_where_it_stands() {
        StepMachine silent = StepMachine.of(
                "infusion",
                "1",
                List.of(State.waiting("running", Owner.PARTNER), DONE),
                List.of(Transition.of("running", "finished", "done")));

        var told = told(journey(Steps.vendor("first-infusion", "infusion")).addMachines(silent));

        assertThat(told)
                .containsExactly("$.machines[0].states[0].silence [silent-state] 'running' waits for the partner"
                        + " without a deadline; say after which time who is asked");
    }

    @Test
    void a_state_waited_for_is_one_of_the_other_steps_machine_or_an_outcome() {
        var told = told(
                Steps.booking("mri", "mri-knee"),
                Steps.booking("visit", "orthopaedics").after(Join.reached("mri", "bookd", "not-needed")),
                Steps.message("hello", "hello")
                        .after(Join.reached("mri", "booked", "missed"))
                        .during(new Join.Reached(StepId.of("mri"), List.of("boked"), true)));

        assertThat(told)
                .filteredOn(fault -> fault.contains("unknown-machine-state"))
                .containsExactly(
                        "$.steps[1].after [unknown-machine-state] 'mri' is never 'bookd': machine 'booking' has no such"
                                + " state, and it is no outcome; did you mean 'booked'?",
                        "$.steps[2].during [unknown-machine-state] 'mri' is never 'boked': machine 'booking' has no such"
                                + " state, and it is no outcome; did you mean 'booked'?");
    }
}
