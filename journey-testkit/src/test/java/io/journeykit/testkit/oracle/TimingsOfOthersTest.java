package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

/** Law 5: a timing means the same on a step of any kind. */
class TimingsOfOthersTest {

    private static final String KEPT = "5.timing-is-kept-or-refused";
    private static final Chronicle LIFE = Lived.in("visits-timed-work");

    @Test
    void work_does_not_begin_before_what_it_is_timed_to_come_after() {
        assertThat(Retold.broken(LIFE, "st-second")).doesNotContain(KEPT);
    }

    @Test
    void work_that_begins_late_enough_keeps_its_timing() {
        assertThat(Retold.met(LIFE, KEPT)).isEqualTo(2);
        assertThat(Retold.broken(LIFE, "st-third")).doesNotContain(KEPT);
    }
}
