package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 20: what is told early. */
class EarlyIsHeardTest {

    @Test
    void a_signal_without_an_occurrence_goes_to_none_that_opens_later() {
        Chronicle life = Lived.in("truth-signals");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("20.not-to-the-unopened");
    }

    @Test
    void a_signal_that_is_told_early_is_heard_in_time() {
        Chronicle life = Lived.in("truth-signals");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("20.early-is-heard");
        assertThat(broken).doesNotContain("20.early-is-heard");
    }
}
