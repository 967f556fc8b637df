package io.journeykit.examples.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Signal;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Patterns 19, 20 and 25: calling off a step, a journey, a stage. */
class CancellationPatternsTest {

    @Test
    void a_step_that_waits_for_its_time_is_called_off_before_it_begins() {
        Walk walk = Walk.through("19-cancel-step");
        assertThat(walk.is("chase")).isEqualTo("PLANNED");

        walk.hear(Signal.of("result"));

        assertThat(walk.is("chase")).isEqualTo("CANCELLED");
        assertThat(walk.asked()).isEmpty();
        assertThat(walk.journey(1)).isEqualTo("COMPLETED");
    }

    @Test
    void a_step_under_way_is_called_off_and_its_work_taken_back() {
        Walk walk = Walk.through("19-cancel-step").pass(Duration.ofDays(7));
        assertThat(walk.is("chase")).isEqualTo("ACTIVE");

        walk.hear(Signal.of("result"));

        assertThat(walk.is("chase")).isEqualTo("CANCELLED");
        assertThat(walk.asked()).containsSubsequence("assign-work", "withdraw-work");
    }

    @Test
    void a_step_that_has_ended_is_not_called_off_any_more() {
        Walk walk = Walk.through("19-cancel-step").pass(Duration.ofDays(7)).done("chase");

        walk.hear(Signal.of("result"));

        assertThat(walk.is("chase")).isEqualTo("COMPLETED");
    }

    @Test
    void a_journey_is_called_off_as_soon_as_its_exit_is_known() {
        Walk walk = Walk.through("20-cancel-journey").hear(Signal.of("accepted").about("referral"));

        walk.learn("moved-away", Value.of(true));

        assertThat(walk.is("transport")).isEqualTo("CANCELLED");
        assertThat(walk.is("visit")).isEqualTo("CANCELLED");
        assertThat(walk.step("referral").state()).isEqualTo("cancellation-requested");
        assertThat(walk.journey(1)).isEqualTo("closing");
    }

    @Test
    void a_journey_that_is_called_off_ends_when_the_other_side_has_confirmed() {
        Walk walk = Walk.through("20-cancel-journey").learn("moved-away", Value.of(true));

        walk.hear(Signal.of("cancelled").about("referral"));

        assertThat(walk.is("referral")).isEqualTo("CANCELLED");
        assertThat(walk.journey(1)).isEqualTo("CANCELLED");
        assertThat(walk.starts("visit")).isZero();
    }

    @Test
    void a_journey_goes_on_where_its_exit_does_not_hold() {
        Walk walk = Walk.through("20-cancel-journey");

        walk.learn("moved-away", Value.of(false));

        assertThat(walk.is("transport")).isEqualTo("ACTIVE");
        assertThat(walk.journey(1)).isEqualTo("open");
    }

    @Test
    void a_person_may_call_off_a_journey() {
        Walk walk = Walk.through("20-cancel-journey");

        walk.instruct(new Instruction.CancelJourney(walk.journeyId(1)));
        walk.hear(Signal.of("completed").about("referral"));

        assertThat(walk.is("referral")).isEqualTo("COMPLETED");
        assertThat(walk.is("visit")).isEqualTo("CANCELLED");
        assertThat(walk.journey(1)).isEqualTo("CANCELLED");
    }

    @Test
    void a_region_is_called_off_whole_and_nothing_outside_it() {
        Walk walk = Walk.through("25-cancel-region");

        walk.decided("plan", "operate");

        assertThat(walk.is("exercise")).isEqualTo("CANCELLED");
        assertThat(walk.is("injection")).isEqualTo("CANCELLED");
        assertThat(walk.is("diary")).isEqualTo("ACTIVE");
        assertThat(walk.is("operation")).isEqualTo("ACTIVE");
        assertThat(walk.incidents()).isEmpty();
    }

    @Test
    void a_region_is_left_alone_when_the_step_that_calls_it_off_is_not_needed() {
        Walk walk = Walk.through("25-cancel-region");

        walk.decided("plan", "go-on").done("exercise");

        assertThat(walk.is("operation")).isEqualTo("NOT_NEEDED");
        assertThat(walk.is("injection")).isEqualTo("ACTIVE");
    }
}
