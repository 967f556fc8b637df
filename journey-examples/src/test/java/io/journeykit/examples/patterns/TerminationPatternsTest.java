package io.journeykit.examples.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Signal;
import org.junit.jupiter.api.Test;

/** Patterns 11 and 43: when a journey is over. */
class TerminationPatternsTest {

    @Test
    void a_journey_ends_when_nothing_in_it_is_open_any_more() {
        Walk walk = Walk.through("11-implicit-termination").done("discharge");

        walk.done("letter");
        assertThat(walk.journey(1)).isEqualTo("open");
        walk.done("call");

        assertThat(walk.journey(1)).isEqualTo("COMPLETED");
    }

    @Test
    void a_journey_does_not_end_while_a_step_still_waits_for_its_turn() {
        Walk walk = Walk.through("11-implicit-termination");

        walk.hear(Signal.of("rejected").about("discharge"));

        assertThat(walk.journey(1)).isEqualTo("open");
        // Both for the same reason, so a person is asked once.
        assertThat(walk.incidents()).containsExactly("cannot-begin");
    }

    @Test
    void a_step_ends_the_journey_and_calls_off_what_is_open() {
        Walk walk = Walk.through("43-explicit-termination");

        walk.done("final-visit");

        assertThat(walk.is("diary")).isEqualTo("CANCELLED");
        assertThat(walk.is("exercise")).isEqualTo("CANCELLED");
        assertThat(walk.journey(1)).isEqualTo("COMPLETED");
    }

    @Test
    void a_step_that_would_end_the_journey_does_not_if_it_comes_to_nothing() {
        Walk walk = Walk.through("43-explicit-termination");

        walk.hear(Signal.of("rejected").about("final-visit"));

        assertThat(walk.is("diary")).isEqualTo("ACTIVE");
        assertThat(walk.journey(1)).isEqualTo("open");
    }
}
