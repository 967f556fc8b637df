package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

/** Law 20: what is told early is heard like what is told in time. */
class ToldBeforeItWaitsTest {

    private static final String HEARS = "20.told-before-it-waits";

    @Test
    void a_result_that_another_journey_has_heard_is_heard_by_one_that_comes_to_wait_later() {
        Chronicle life = Lived.in("truth-waits", "world-waits-later.json");

        assertThat(Retold.met(life, HEARS)).isEqualTo(1);
        assertThat(Lived.broken(life)).doesNotContain(HEARS);
    }

    @Test
    void a_result_that_was_heard_is_not_meant_for_a_journey_that_began_later() {
        assertThat(Retold.met(Lived.in("truth-waits", "world-begun-later.json"), HEARS))
                .isZero();
    }

    @Test
    void a_result_that_came_before_anybody_waited_is_heard() {
        Chronicle life = Lived.in("truth-waits", "world-alone.json");

        assertThat(Retold.met(life, HEARS)).isEqualTo(1);
        assertThat(Lived.broken(life)).doesNotContain(HEARS);
    }

    @Test
    void a_result_that_each_heard_in_time_is_told_before_nobody() {
        assertThat(Retold.met(Lived.in("truth-waits", "world-in-time.json"), HEARS))
                .isZero();
    }
}
