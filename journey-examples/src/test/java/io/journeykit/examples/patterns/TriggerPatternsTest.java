package io.journeykit.examples.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Signal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pattern 24: what happens out there counts, even before somebody waits for it. */
class TriggerPatternsTest {

    @Test
    void a_result_that_comes_before_its_step_is_kept_for_it() {
        Walk walk = Walk.through("24-persistent-trigger");

        walk.hear(Signal.of("result"));
        assertThat(walk.kept()).isEqualTo(1);
        assertThat(walk.is("result")).isEqualTo("PENDING");
        assertThat(walk.incidents()).isEmpty();
        walk.pass(Duration.ofDays(1)).done("consent");

        // Whoever else comes to wait for it is to hear it too.
        assertThat(walk.kept()).isEqualTo(1);
        assertThat(walk.is("result")).isEqualTo("COMPLETED");
        assertThat(walk.step("result").dates().end()).contains(Walk.START);
        assertThat(walk.is("explain")).isEqualTo("ACTIVE");
    }

    @Test
    void a_result_that_comes_before_its_step_is_heard_once_only() {
        Walk walk = Walk.through("24-persistent-trigger").hear(Signal.of("result"));

        walk.done("consent").done("explain");

        assertThat(walk.starts("explain")).isEqualTo(1);
        assertThat(walk.journey(1)).isEqualTo("COMPLETED");
    }

    @Test
    void a_result_that_no_step_ever_waits_for_is_shown_to_a_person_after_90_days() {
        Walk walk = Walk.through("24-persistent-trigger");

        walk.hear(Signal.of("biopsy"));
        assertThat(walk.incidents()).containsExactly("signal-fits-nothing");
        walk.pass(Duration.ofDays(91));

        assertThat(walk.kept()).isZero();
        assertThat(walk.incidents()).contains("signal-never-fitted");
    }

    @Test
    void a_result_that_comes_when_its_step_waits_is_taken_at_once() {
        Walk walk = Walk.through("24-persistent-trigger").done("consent");

        walk.hear(Signal.of("result"));

        assertThat(walk.is("result")).isEqualTo("COMPLETED");
        assertThat(walk.kept()).isZero();
    }
}
