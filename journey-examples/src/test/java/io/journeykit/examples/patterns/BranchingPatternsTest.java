package io.journeykit.examples.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Signal;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Value;
import org.junit.jupiter.api.Test;

/** Patterns 6, 7, 9, 29, 30 and 32: some of several, and going on when some of several are there. */
class BranchingPatternsTest {

    private static final Signal ASSESSED = Signal.of("done").about("assessment");

    @Test
    void a_multi_choice_begins_every_branch_whose_condition_holds() {
        Walk walk = Walk.through("06-multi-choice");

        walk.hear(ASSESSED.with("pain", Value.of(6))
                .with("sleep", Value.of("poor"))
                .with("mood", Value.of("good")));

        assertThat(walk.is("physiotherapy")).isEqualTo("ACTIVE");
        assertThat(walk.is("sleep-clinic")).isEqualTo("ACTIVE");
        assertThat(walk.is("counselling")).isEqualTo("NOT_NEEDED");
    }

    @Test
    void a_branch_that_cannot_be_judged_waits_and_names_what_is_missing() {
        Walk walk = Walk.through("06-multi-choice");

        walk.hear(ASSESSED.with("pain", Value.of(1)).with("sleep", Value.of("poor")));
        assertThat(walk.is("counselling")).isEqualTo("PENDING");
        assertThat(walk.step("counselling").status().owner()).isEqualTo(Owner.CARE_TEAM);
        assertThat(walk.step("counselling").extras().missing()).containsExactly(FactName.of("mood"));
        walk.learn("mood", Value.of("low"));

        assertThat(walk.is("counselling")).isEqualTo("ACTIVE");
    }

    @Test
    void a_synchronising_merge_waits_for_all_that_were_begun() {
        Walk walk = Walk.through("07-structured-synchronising-merge");

        walk.hear(ASSESSED.with("pain", Value.of(6)).with("sleep", Value.of("poor")));
        walk.done("physiotherapy");
        assertThat(walk.is("care-plan")).isEqualTo("PENDING");
        walk.done("sleep-clinic");

        assertThat(walk.is("care-plan")).isEqualTo("ACTIVE");
        assertThat(walk.starts("care-plan")).isEqualTo(1);
    }

    @Test
    void a_synchronising_merge_does_not_wait_for_a_branch_that_was_not_needed() {
        Walk walk = Walk.through("07-structured-synchronising-merge");

        walk.hear(ASSESSED.with("pain", Value.of(6)).with("sleep", Value.of("good")));
        assertThat(walk.is("care-plan")).isEqualTo("PENDING");
        walk.done("physiotherapy");

        assertThat(walk.is("care-plan")).isEqualTo("ACTIVE");
    }

    @Test
    void a_discriminator_fires_at_the_first_and_never_again() {
        Walk walk = Walk.through("09-structured-discriminator");

        walk.hear(opinion("opinion-south"));
        assertThat(walk.is("discuss")).isEqualTo("ACTIVE");
        assertThat(walk.is("opinion-north")).isEqualTo("ACTIVE");
        walk.done("discuss").hear(opinion("opinion-north"));

        assertThat(walk.is("opinion-north")).isEqualTo("COMPLETED");
        assertThat(walk.starts("discuss")).isEqualTo(1);
        assertThat(walk.journey(1)).isEqualTo("COMPLETED");
    }

    @Test
    void a_discriminator_that_fires_while_it_is_still_at_work_does_not_begin_anew() {
        Walk walk = Walk.through("09-structured-discriminator");

        walk.hear(opinion("opinion-south")).hear(opinion("opinion-north"));

        assertThat(walk.is("discuss")).isEqualTo("ACTIVE");
        assertThat(walk.starts("discuss")).isEqualTo(1);
    }

    @Test
    void a_cancelling_discriminator_calls_off_those_that_are_still_awaited() {
        Walk walk = Walk.through("29-cancelling-discriminator");

        walk.hear(opinion("opinion-south"));

        assertThat(walk.is("discuss")).isEqualTo("ACTIVE");
        assertThat(walk.is("opinion-south")).isEqualTo("COMPLETED");
        assertThat(walk.is("opinion-north")).isEqualTo("CANCELLED");
    }

    @Test
    void an_opinion_that_comes_after_it_was_called_off_begins_nothing_and_is_not_lost() {
        Walk walk = Walk.through("29-cancelling-discriminator");

        walk.hear(opinion("opinion-south")).hear(opinion("opinion-north"));

        assertThat(walk.is("opinion-north")).isEqualTo("CANCELLED");
        assertThat(walk.starts("discuss")).isEqualTo(1);
        assertThat(walk.kept()).isEqualTo(1);
        assertThat(walk.incidents()).containsExactly("signal-fits-nothing");
    }

    @Test
    void a_partial_join_begins_with_the_second_of_three_and_lets_the_third_go_on() {
        Walk walk = Walk.through("30-structured-partial-join");

        walk.hear(opinion("surgeon"));
        assertThat(walk.is("board")).isEqualTo("PENDING");
        walk.hear(opinion("radiologist"));
        assertThat(walk.is("board")).isEqualTo("ACTIVE");
        assertThat(walk.is("oncologist")).isEqualTo("ACTIVE");
        walk.done("board").hear(opinion("oncologist"));

        assertThat(walk.starts("board")).isEqualTo(1);
        assertThat(walk.journey(1)).isEqualTo("COMPLETED");
    }

    @Test
    void a_partial_join_knows_when_it_can_no_longer_come_about() {
        Walk walk = Walk.through("30-structured-partial-join");

        walk.hear(Signal.of("failed").about("surgeon"));
        assertThat(walk.incidents()).containsExactly("failed");
        walk.hear(Signal.of("failed").about("oncologist"));

        assertThat(walk.incidents()).containsExactly("failed", "failed", "cannot-begin");
        assertThat(walk.step("board").status().owner()).isEqualTo(Owner.CARE_TEAM);
    }

    @Test
    void a_cancelling_partial_join_calls_off_the_third() {
        Walk walk = Walk.through("32-cancelling-partial-join");

        walk.hear(opinion("surgeon")).hear(opinion("radiologist"));

        assertThat(walk.is("board")).isEqualTo("ACTIVE");
        assertThat(walk.is("oncologist")).isEqualTo("CANCELLED");
        assertThat(walk.is("surgeon")).isEqualTo("COMPLETED");
        assertThat(walk.done("board").journey(1)).isEqualTo("COMPLETED");
    }

    private static Signal opinion(String about) {
        return Signal.of("opinion").about(about);
    }
}
