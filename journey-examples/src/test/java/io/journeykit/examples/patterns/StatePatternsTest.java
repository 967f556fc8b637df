package io.journeykit.examples.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Signal;
import io.journeykit.vocabulary.Owner;
import org.junit.jupiter.api.Test;

/** Patterns 16, 17, 18 and 39: what the state of the world allows, and when. */
class StatePatternsTest {

    @Test
    void the_first_event_decides_and_the_other_branch_is_called_off() {
        Walk walk = Walk.through("16-deferred-choice");
        assertThat(walk.is("phone")).isEqualTo("ACTIVE");
        assertThat(walk.is("walk-in")).isEqualTo("ACTIVE");

        walk.hear(Signal.of("arrived"));

        assertThat(walk.is("phone")).isEqualTo("CANCELLED");
        assertThat(walk.is("examine")).isEqualTo("ACTIVE");
        assertThat(walk.is("advise")).isEqualTo("NOT_NEEDED");
    }

    @Test
    void an_event_that_comes_second_begins_nothing_and_is_not_lost() {
        Walk walk = Walk.through("16-deferred-choice");

        walk.hear(Signal.of("called")).hear(Signal.of("arrived"));

        assertThat(walk.is("walk-in")).isEqualTo("CANCELLED");
        assertThat(walk.starts("examine")).isZero();
        assertThat(walk.is("advise")).isEqualTo("ACTIVE");
        assertThat(walk.incidents()).containsExactly("signal-fits-nothing");
    }

    @Test
    void a_person_who_completes_one_branch_by_hand_decides_as_well() {
        Walk walk = Walk.through("16-deferred-choice");

        walk.instruct(new Instruction.Complete(walk.step("phone").ref(), Walk.START));

        assertThat(walk.is("walk-in")).isEqualTo("CANCELLED");
        assertThat(walk.is("advise")).isEqualTo("ACTIVE");
        assertThat(walk.is("examine")).isEqualTo("NOT_NEEDED");
    }

    @Test
    void interleaved_steps_run_one_at_a_time_in_any_order_that_is_allowed() {
        Walk walk = Walk.through("17-interleaved-routing");
        assertThat(walk.is("weigh-in")).isEqualTo("ACTIVE");
        assertThat(walk.is("exercise")).isEqualTo("PENDING");

        walk.done("weigh-in");
        assertThat(walk.is("infusion")).isEqualTo("ACTIVE");
        assertThat(walk.is("exercise")).isEqualTo("PENDING");
        walk.done("infusion");

        assertThat(walk.is("exercise")).isEqualTo("ACTIVE");
        assertThat(walk.done("exercise").journey(1)).isEqualTo("COMPLETED");
    }

    @Test
    void an_interleaved_step_that_is_called_off_makes_room_too() {
        Walk walk = Walk.through("17-interleaved-routing");

        walk.instruct(new Instruction.CancelStep(walk.step("weigh-in").ref()));

        assertThat(walk.is("exercise")).isEqualTo("ACTIVE");
        assertThat(walk.step("infusion").status().owner()).isEqualTo(Owner.CARE_TEAM);
    }

    @Test
    void a_milestone_opens_a_step_only_while_it_is_reached() {
        Walk walk = Walk.through("18-milestone").hear(Signal.of("images-found"));
        assertThat(walk.step("referral").state()).isEqualTo("created");
        assertThat(walk.is("send-images")).isEqualTo("PENDING");

        walk.hear(Signal.of("accepted").about("referral"));

        assertThat(walk.is("send-images")).isEqualTo("ACTIVE");
    }

    @Test
    void a_milestone_that_has_passed_leaves_the_step_undone() {
        Walk walk = Walk.through("18-milestone");

        walk.hear(Signal.of("accepted").about("referral"));
        walk.hear(Signal.of("completed").about("referral"));
        walk.hear(Signal.of("images-found"));

        assertThat(walk.is("send-images")).isEqualTo("NOT_NEEDED");
        assertThat(walk.starts("send-images")).isZero();
    }

    @Test
    void a_milestone_that_was_left_may_be_reached_again() {
        Walk walk = Walk.through("18-milestone");

        walk.hear(Signal.of("accepted").about("referral"));
        walk.hear(Signal.of("interim-note").about("referral"));
        walk.hear(Signal.of("images-found"));
        assertThat(walk.is("send-images")).isEqualTo("PENDING");
        walk.hear(Signal.of("scheduled").about("referral"));

        assertThat(walk.is("send-images")).isEqualTo("ACTIVE");
    }

    @Test
    void what_has_begun_in_time_goes_on_when_the_milestone_has_passed() {
        Walk walk = Walk.through("18-milestone");

        walk.hear(Signal.of("images-found")).hear(Signal.of("accepted").about("referral"));
        walk.hear(Signal.of("completed").about("referral"));

        assertThat(walk.is("send-images")).isEqualTo("ACTIVE");
    }

    @Test
    void only_one_journey_of_a_person_is_in_the_critical_section() {
        Walk walk = Walk.along("39-critical-section", "39-contrast-scan");

        walk.begin().begin();
        assertThat(walk.are("contrast-scan")).containsExactly("ACTIVE", "PENDING");
        walk.done("scan");
        assertThat(walk.are("contrast-scan")).containsExactly("ACTIVE", "PENDING");
        assertThat(walk.starts("scan")).isEqualTo(1);
        walk.done("kidney-check");

        assertThat(walk.are("contrast-scan")).containsExactly("COMPLETED", "ACTIVE");
        assertThat(walk.are("scan")).containsExactly("COMPLETED", "ACTIVE");
    }

    @Test
    void a_journey_that_is_called_off_leaves_the_critical_section() {
        Walk walk =
                Walk.along("39-critical-section", "39-contrast-scan").begin().begin();

        walk.instruct(new Instruction.CancelJourney(walk.journeyId(1)));

        assertThat(walk.are("contrast-scan")).containsExactly("CANCELLED", "ACTIVE");
        assertThat(walk.are("scan")).containsExactly("CANCELLED", "ACTIVE");
    }
}
