package io.journeykit.check;

import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.lifecycle.MachineBuilder;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StandardMachines;
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
import java.util.Optional;
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
    void a_machine_that_hears_nothing_of_what_a_kind_of_step_is_told_is_unfit_for_it() {
        var told = told(journey(Steps.transfer("images", "mri").machine("fax"), Steps.booking("mri", "mri-knee"))
                .addMachines(fax("arrived")));

        assertThat(told)
                .filteredOn(fault -> fault.contains("missing-"))
                .containsExactly(
                        "$.steps[0].machine [missing-meaning] 'images' must hear 'acknowledged', and machine 'fax'"
                                + " hears nothing that means it; say under its 'signals' which one means it, or add a transition");
    }

    @Test
    void a_machine_that_says_which_of_its_signals_means_what_is_told_is_fit() {
        var told = told(journey(Steps.transfer("images", "mri").machine("fax"), Steps.booking("mri", "mri-knee"))
                .addMachines(fax("quittung")));

        assertThat(told).noneMatch(fault -> fault.contains("missing-"));
    }

    @Test
    void a_booking_machine_says_which_of_its_states_is_which() {
        StepMachine own = StepMachine.of(
                "own-booking",
                "1",
                StandardMachines.BOOKING.states().stream()
                        .map(MachineRulesTest::withoutRole)
                        .toList(),
                StandardMachines.BOOKING.transitions());

        var told = told(
                journey(Steps.booking("mri", "mri-knee").machine("own-booking")).addMachines(own));

        assertThat(told)
                .containsExactly(
                        "$.steps[0].machine [missing-role] 'mri' needs a state of the role 'booked', and machine"
                                + " 'own-booking' has none; give the role to the state that it means",
                        "$.steps[0].machine [missing-role] state 'offered-earlier' of machine 'own-booking' does what only a"
                                + " state of the role 'offered-earlier' does; give it the role",
                        "$.steps[0].machine [missing-role] state 'offered-another' of machine 'own-booking' does what only a"
                                + " state of the role 'offered-earlier' does; give it the role");
    }

    @Test
    void every_standard_machine_is_fit_for_its_kind() {
        var told = told(
                Steps.referral("referral", "orthopaedics").to("ortho-a"),
                Steps.bookingUnder("referral", "mri", "mri-knee"),
                Steps.transfer("images", "mri", "gp"),
                Steps.message("hello", "hello"),
                Steps.questionnaire("pain", "pain-form"),
                Steps.work("call", "nurse", "call-her"),
                Steps.authorization("approval", "payer", "mri-knee"),
                Steps.decision("therapy", "agree-to-therapy", "yes", "no"),
                Steps.choice("which", "agree-to-therapy", "yes", "no"),
                Steps.waitFor("report", "reported"),
                Steps.subJourney("other", "other", "1"));

        assertThat(told).noneMatch(fault -> fault.contains("missing-"));
    }

    private static StepMachine fax(String signal) {
        MachineBuilder fax = StepMachine.named("fax")
                .state(State.waiting("faxed", Owner.PARTNER)
                        .entering(Verb.TRANSFER_RECORDS)
                        .silent(Rung.after(Span.hours(6)).doing(Verb.ASSIGN_WORK, "look-after-fax")))
                .on(signal, "done")
                .state(DONE);
        return (signal.equals("quittung") ? fax.hears(signal, Meaning.ACKNOWLEDGED) : fax).build();
    }

    private static State withoutRole(State state) {
        return new State(
                state.name(),
                state.owner(),
                state.onEntry(),
                state.silence(),
                state.status(),
                state.businessStatus(),
                state.outcome(),
                Optional.empty());
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
