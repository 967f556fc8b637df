package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 16: what a step raises at urgent or above. */
class UrgentWaitsTest {

    @Test
    void urgent_work_whose_window_closes_still_waits_for_a_person() {
        Chronicle life = Lived.in("owners-urgent");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).contains("16.urgent-waits-for-a-person");
    }

    @Test
    void work_about_a_safety_critical_step_is_marked_so() {
        Chronicle life = Lived.in("owners-safety");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).contains("16.urgent-is-marked");
    }

    @Test
    void work_about_an_urgent_step_is_marked_so() {
        Chronicle life = Lived.in("owners-urgent");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("16.urgent-is-marked");
        assertThat(broken).doesNotContain("16.urgent-is-marked");
    }
}
