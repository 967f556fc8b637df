package io.journeykit.check;

import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Owner;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceRulesTest {

    @Test
    void a_ladder_of_the_steps_own_may_ask_sooner() {
        var told = told(Steps.booking("mri", "mri-knee")
                .within("offered", Rung.after(Span.hours(4)).doing(Verb.ASSIGN_WORK, "call-patient")));

        assertThat(told).isEmpty();
    }

    @Test
    void a_ladder_has_rungs() {
        assertThat(told(journey(Steps.booking("mri", "mri-knee")).putLadders("calls", List.of())))
                .containsExactly("$.ladders.calls [empty-ladder] ladder 'calls' has no rung; write what silence leads"
                        + " to, or take it away");
    }

    @Test
    void a_ladder_stands_in_a_state_that_there_is() {
        var told = told(Steps.booking("mri", "mri-knee")
                .within("ofered", Rung.after(Span.hours(4)).doing(Verb.ASSIGN_WORK, "call-patient")));

        assertThat(told)
                .containsExactly("$.steps[0].silence.ofered [unknown-machine-state] machine 'booking' has no state"
                        + " 'ofered'; did you mean 'offered'?");
    }

    @Test
    void a_ladder_that_asks_nobody_is_a_silent_stall() {
        var told = told(Steps.booking("mri", "mri-knee")
                .within("offered", Rung.after(Span.days(2)).doing(Verb.SEND_MESSAGE, "reminder")));

        assertThat(told)
                .containsExactly("$.steps[0].silence.offered [silent-state] silence in 'offered' never asks a person;"
                        + " let the last rung assign work, ask the patient, raise an incident, or lead to a state that"
                        + " does");
    }

    @Test
    void an_empty_ladder_takes_the_deadline_away() {
        var told = told(Steps.booking("mri", "mri-knee").within("offered"));

        assertThat(told)
                .containsExactly("$.steps[0].silence.offered [silent-state] 'offered' waits for the patient without a"
                        + " deadline; say after which time who is asked");
    }

    @Test
    void a_rung_leads_to_a_state_that_there_is() {
        var told = told(Steps.booking("mri", "mri-knee")
                .within("offered", Rung.after(Span.days(2)).to("with-care-tem")));

        assertThat(told)
                .contains("$.steps[0].silence.offered[0].to [unknown-state] no state 'with-care-tem'; did you mean"
                        + " 'with-care-team'?");
    }

    @Test
    void another_owner_of_the_first_state_is_no_fault() {
        var told = told(Steps.waitFor("report", "happened").owner(Owner.CARE_TEAM));

        assertThat(told).isEmpty();
    }

    @Test
    void steps_with_the_same_fault_are_each_told() {
        var told = told(
                Steps.booking("mri", "mri-knee").within("offered"),
                Steps.booking("visit", "orthopaedics").within("offered"));

        assertThat(told).hasSize(2);
    }
}
