package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 20: what several steps wait for. */
class AllWhoWaitHearTest {

    @Test
    void a_result_that_is_told_early_is_heard_by_all_who_come_to_wait_for_it() {
        Chronicle life = Lived.in("truth-waits");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).contains("20.all-who-will-wait-hear");
    }

    @Test
    void a_result_that_is_told_in_time_is_heard_by_all_who_wait_for_it() {
        Chronicle life = Lived.in("truth-waits", "world-in-time.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("20.all-who-wait-hear");
        assertThat(broken).doesNotContain("20.all-who-wait-hear");
    }

    @Test
    void a_result_that_fitted_nothing_and_is_still_on_the_list_is_shown() {
        Chronicle life = Lived.in("truth-waits", "world-shown.json");

        Ruling ruling = Ruling.of(new AllWhoWaitHear(), life);

        assertThat(ruling.keeps("all-who-will-wait-hear")).isTrue();
    }

    @Test
    void a_result_that_fitted_nothing_and_was_settled_is_shown_no_more() {
        Chronicle life = Lived.in("truth-waits", "world-settled.json");

        Ruling ruling = Ruling.of(new AllWhoWaitHear(), life);

        assertThat(ruling.breaks("all-who-will-wait-hear")).isTrue();
    }
}
