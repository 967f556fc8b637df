package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 18: a set, not an order. */
class NewestWinsTest {

    @Test
    void an_older_value_that_is_told_last_does_not_win() {
        Chronicle life = Lived.in("truth-facts");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("18.newest-effective-wins");
    }

    @Test
    void an_older_value_that_a_signal_brings_last_does_not_win() {
        Chronicle life = Lived.in("truth-notes");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("18.newest-effective-wins");
    }

    @Test
    void a_newer_value_that_is_told_last_wins() {
        Chronicle life = Lived.in("truth-facts", "world-in-order.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("18.newest-effective-wins");
        assertThat(broken).doesNotContain("18.newest-effective-wins");
    }

    @Test
    void two_values_for_one_time_are_shown() {
        Chronicle life = Lived.in("truth-facts", "world-tie.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("18.a-tie-is-shown");
    }

    @Test
    void values_of_a_time_still_to_come_are_not_set_against_each_other() {
        Chronicle life = Lived.in("truth-facts", "world-tie-ahead.json");

        Ruling ruling = Ruling.of(new NewestWins(), life);

        assertThat(ruling.isMet("a-tie-is-shown")).isFalse();
        assertThat(ruling.isMet("newest-effective-wins")).isFalse();
    }

    @Test
    void a_value_that_was_kept_and_is_heard_later_was_told_too() {
        Chronicle life = Lived.in("truth-results");

        Ruling ruling = Ruling.of(new NewestWins(), life);

        assertThat(ruling.breaks("newest-effective-wins")).isFalse();
    }
}
