package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

class StatedOrderTest {

    @Test
    void an_offer_says_by_which_policy_it_was_made_where_others_wait() {
        Chronicle life = Lived.in("visits-rivals");

        assertThat(Visited.broken(life)).doesNotContain("32.order-is-recorded");
    }

    @Test
    void no_policy_is_needed_where_nobody_else_wants_the_slot() {
        Chronicle life = Lived.in("visits-rivals", "enough.json");

        assertThat(Visited.met(life)).doesNotContain("32.order-is-recorded");
    }

    @Test
    void who_found_nothing_is_not_to_be_passed_over() {
        Chronicle life = Lived.in("visits-rivals", "later.json");

        assertThat(Visited.broken(life)).doesNotContain("32.who-found-nothing-is-not-forgotten");
    }

    @Test
    void who_waits_longer_is_not_passed_over_since_her_provider_cannot_be_asked_yet() {
        Chronicle life = Lived.in("visits-rival-untold");

        assertThat(Visited.met(life)).contains("32.longer-wait-first");
        assertThat(Visited.broken(life)).doesNotContain("32.longer-wait-first");
    }

    @Test
    void who_cannot_be_asked_is_not_passed_over() {
        Chronicle life = Lived.in("visits-unreachable-rival");

        assertThat(Visited.broken(life))
                .doesNotContain("32.longer-wait-first", "32.who-found-nothing-is-not-forgotten");
    }
}
