package io.journeykit.examples.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Signal;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Patterns 10, 21 and 22: going round, again and again, and inside oneself; each with a bound. */
class IterationPatternsTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void a_cycle_is_entered_at_any_of_its_states() {
        Walk walk = Walk.through("10-arbitrary-cycles");

        approval(walk, "submitted", "more-asked", "submitted", "denied", "document-missing");
        assertThat(walk.step("approval").state()).isEqualTo("gathering");
        approval(walk, "submitted", "approved");

        assertThat(walk.is("approval")).isEqualTo("COMPLETED");
        assertThat(walk.is("brace")).isEqualTo("ACTIVE");
    }

    @Test
    void a_cycle_is_left_when_its_counter_has_reached_its_bound() {
        Walk walk = Walk.through("10-arbitrary-cycles");

        approval(walk, "submitted", "denied", "submitted", "denied", "submitted");
        assertThat(walk.step("approval").history().counters().of("appeals")).isEqualTo(2);
        approval(walk, "denied");

        assertThat(walk.is("approval")).isEqualTo("DECLINED");
        assertThat(walk.is("brace")).isEqualTo("PENDING");
        assertThat(walk.incidents()).containsExactly("cannot-begin");
    }

    @Test
    void a_loop_goes_round_until_its_condition_holds() {
        Walk walk = Walk.through("21-structured-loop").done("check");
        assertThat(walk.are("check")).containsExactly("COMPLETED", "PLANNED");
        assertThat(walk.is("report")).isEqualTo("PENDING");

        walk.pass(WEEK);
        walk.hear(Signal.of("done").about("check").with("controlled", Value.of(true)));

        assertThat(walk.are("check")).containsExactly("COMPLETED", "COMPLETED");
        assertThat(walk.is("report")).isEqualTo("ACTIVE");
    }

    @Test
    void a_loop_goes_round_no_more_often_than_its_bound() {
        Walk walk = Walk.through("21-structured-loop");

        for (int round = 1; round <= 4; round++) {
            walk.done("check").pass(WEEK);
        }

        assertThat(walk.are("check")).hasSize(4).containsOnly("COMPLETED");
        assertThat(walk.starts("check")).isEqualTo(4);
        assertThat(walk.is("report")).isEqualTo("ACTIVE");
    }

    @Test
    void a_round_that_is_planned_is_not_needed_once_the_condition_holds() {
        Walk walk = Walk.through("21-structured-loop").done("check");

        walk.learn("controlled", Value.of(true));

        assertThat(walk.are("check")).containsExactly("COMPLETED", "NOT_NEEDED");
        assertThat(walk.is("report")).isEqualTo("ACTIVE");
    }

    @Test
    void a_round_that_has_begun_is_finished_though_the_condition_holds() {
        Walk walk = Walk.through("21-structured-loop").done("check").pass(WEEK);

        walk.learn("controlled", Value.of(true));

        assertThat(walk.are("check")).containsExactly("COMPLETED", "ACTIVE");
        assertThat(walk.is("report")).isEqualTo("PENDING");
    }

    @Test
    void a_journey_runs_inside_itself_and_the_outer_one_waits() {
        Walk walk = Walk.through("22-recursion");

        walk.decided("opinion", "ask-another");
        assertThat(walk.journey(2)).isEqualTo("open");
        assertThat(walk.are("another")).containsExactly("ACTIVE", "PENDING");
        walk.decided("opinion", "clear");

        assertThat(walk.are("another")).containsExactly("COMPLETED", "NOT_NEEDED");
        assertThat(List.of(walk.journey(1), walk.journey(2))).containsOnly("COMPLETED");
    }

    @Test
    void a_journey_that_needs_nothing_more_does_not_begin_itself_again() {
        Walk walk = Walk.through("22-recursion");

        walk.decided("opinion", "clear");

        assertThat(walk.starts("another")).isZero();
        assertThat(walk.journey(1)).isEqualTo("COMPLETED");
    }

    @Test
    void a_journey_inside_journeys_goes_eight_deep_and_then_a_person_is_asked() {
        Walk walk = Walk.through("22-recursion");

        for (int depth = 1; depth <= 8; depth++) {
            walk.decided("opinion", "ask-another");
        }

        assertThat(walk.are("opinion")).hasSize(8);
        assertThat(walk.are("another").get(7)).isEqualTo("FAILED");
        assertThat(walk.incidents()).containsExactly("too-deep", "failed");
    }

    @Test
    void a_step_that_is_skipped_calls_off_the_journey_that_it_was() {
        Walk walk = Walk.through("22-recursion").decided("opinion", "ask-another");

        walk.instruct(new Instruction.Skip(walk.step("another").ref()));

        assertThat(walk.journey(2)).isEqualTo("CANCELLED");
        assertThat(walk.journey(1)).isEqualTo("COMPLETED");
    }

    private static void approval(Walk walk, String... signals) {
        for (String signal : signals) {
            walk.hear(Signal.of(signal).about("approval"));
        }
    }
}
