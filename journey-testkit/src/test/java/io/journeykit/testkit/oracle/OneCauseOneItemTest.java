package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 16: one cause, one item. */
class OneCauseOneItemTest {

    @Test
    void a_late_report_that_two_steps_wait_for_is_one_item() {
        Chronicle life = Lived.in("owners-one-cause");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).contains("16.one-cause-one-item");
    }

    @Test
    void two_late_things_that_two_steps_wait_for_are_two_items() {
        Chronicle life = Lived.in("owners-two-causes");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("16.one-cause-one-item");
    }
}
