package io.journeykit.examples.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Signal;
import io.journeykit.vocabulary.Owner;
import org.junit.jupiter.api.Test;

/** Patterns 1 to 5: one after the other, several at once, one of several. */
class BasicPatternsTest {

    @Test
    void a_step_of_a_sequence_begins_when_the_one_before_it_has_ended() {
        Walk walk = Walk.through("01-sequence");

        walk.hear(Signal.of("result"));

        assertThat(walk.is("result")).isEqualTo("COMPLETED");
        assertThat(walk.is("explain")).isEqualTo("ACTIVE");
        assertThat(walk.is("letter")).isEqualTo("PENDING");
    }

    @Test
    void a_sequence_ends_with_its_last_step_and_each_step_began_once() {
        Walk walk = Walk.through("01-sequence");

        walk.hear(Signal.of("result")).done("explain").done("letter");

        assertThat(walk.journey(1)).isEqualTo("COMPLETED");
        assertThat(walk.starts("explain")).isEqualTo(1);
        assertThat(walk.starts("letter")).isEqualTo(1);
    }

    @Test
    void both_branches_of_a_split_begin_at_once_and_neither_waits_for_the_other() {
        Walk walk = Walk.through("02-parallel-split");
        assertThat(walk.are("blood-test")).containsExactly("PENDING");

        walk.done("admission");

        assertThat(walk.is("blood-test")).isEqualTo("ACTIVE");
        assertThat(walk.is("ecg")).isEqualTo("ACTIVE");
        assertThat(walk.done("ecg").is("blood-test")).isEqualTo("ACTIVE");
    }

    @Test
    void a_synchronisation_waits_for_all_and_begins_once() {
        Walk walk = Walk.through("03-synchronisation");

        walk.done("ecg");
        assertThat(walk.is("anaesthetist")).isEqualTo("PENDING");
        walk.done("blood-test");

        assertThat(walk.is("anaesthetist")).isEqualTo("ACTIVE");
        assertThat(walk.starts("anaesthetist")).isEqualTo(1);
    }

    @Test
    void a_synchronisation_that_can_no_longer_come_about_is_shown_to_the_care_team() {
        Walk walk = Walk.through("03-synchronisation");

        walk.hear(Signal.of("rejected").about("ecg"));

        assertThat(walk.is("anaesthetist")).isEqualTo("PENDING");
        assertThat(walk.step("anaesthetist").status().owner()).isEqualTo(Owner.CARE_TEAM);
        assertThat(walk.incidents()).containsExactly("cannot-begin");
    }

    @Test
    void an_exclusive_choice_begins_one_branch_and_does_without_the_other() {
        Walk walk = Walk.through("04-exclusive-choice");

        walk.decided("plan", "surgery");

        assertThat(walk.is("surgery")).isEqualTo("ACTIVE");
        assertThat(walk.is("therapy")).isEqualTo("NOT_NEEDED");
        assertThat(walk.starts("therapy")).isZero();
    }

    @Test
    void what_is_none_of_the_choices_begins_no_branch_and_ends_none() {
        Walk walk = Walk.through("04-exclusive-choice");

        walk.decided("plan", "wait-and-see");

        assertThat(walk.is("plan")).isEqualTo("ACTIVE");
        assertThat(walk.is("surgery")).isEqualTo("PENDING");
        assertThat(walk.is("therapy")).isEqualTo("PENDING");
        assertThat(walk.incidents()).containsExactly("no-such-choice");
    }

    @Test
    void a_merge_goes_on_from_whichever_branch_was_taken() {
        Walk surgery = Walk.through("05-simple-merge").decided("plan", "surgery");
        Walk therapy = Walk.through("05-simple-merge").decided("plan", "therapy");
        assertThat(surgery.is("follow-up")).isEqualTo("PENDING");
        assertThat(therapy.is("follow-up")).isEqualTo("PENDING");

        surgery.done("surgery");
        therapy.done("therapy");

        assertThat(surgery.is("follow-up")).isEqualTo("ACTIVE");
        assertThat(therapy.is("follow-up")).isEqualTo("ACTIVE");
    }

    @Test
    void a_merge_is_not_taken_by_the_branch_that_was_not_needed() {
        Walk walk = Walk.through("05-simple-merge");

        walk.decided("plan", " Surgery ");

        assertThat(walk.is("therapy")).isEqualTo("NOT_NEEDED");
        assertThat(walk.starts("follow-up")).isZero();
    }
}
