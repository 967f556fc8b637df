package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 19: a journey of which nothing applied. */
class NothingAppliedTest {

    @Test
    void a_journey_of_which_nothing_applied_was_not_needed() {
        Chronicle life = Lived.in("truth-nothing");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("19.nothing-applied-is-not-needed");
    }

    @Test
    void a_journey_of_which_something_applied_was_needed() {
        Chronicle life = Lived.in("truth-letters", "world-plain.json");

        SortedSet<String> met = Tampered.met(life);

        assertThat(met).doesNotContain("19.nothing-applied-is-not-needed");
    }
}
