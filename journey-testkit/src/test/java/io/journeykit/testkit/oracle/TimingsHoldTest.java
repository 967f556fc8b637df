package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

class TimingsHoldTest {

    @Test
    void what_moved_too_far_is_planned_anew() {
        Chronicle after = Lived.in("visits-timed", "first-moves.json");
        Chronicle before = Lived.in("visits-timed-before", "second-moves.json");

        assertThat(Visited.met(after)).contains("5.after-holds-when-the-other-moves");
        assertThat(Visited.met(before)).contains("5.before-holds-when-the-other-moves");
        assertThat(Visited.broken(after)).isEmpty();
        assertThat(Visited.broken(before)).isEmpty();
    }

    @Test
    void what_would_be_too_far_is_not_shared_and_what_is_booked_too_far_is_found() {
        Chronicle life = Lived.in("visits-joined");

        assertThat(Visited.broken(life)).isEmpty();
        assertThat(Visited.broken(TamperedVisits.author(life, "\"P36D\"", "\"P1D\"")))
                .contains("5.after-holds-when-it-moves");
    }

    @Test
    void what_did_not_move_too_far_breaks_nothing() {
        Chronicle life = Lived.in("visits-timed-alike");

        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void what_moved_too_far_and_is_left_is_found_whichever_of_the_two_it_was() {
        Chronicle life = TamperedVisits.author(Lived.in("visits-timed-alike"), "\"P2D\"", "\"P8D\"");

        assertThat(Visited.broken(life))
                .contains(
                        "5.after-holds-when-it-moves",
                        "5.after-holds-when-the-other-moves",
                        "5.before-holds-when-it-moves",
                        "5.before-holds-when-the-other-moves");
    }
}
