package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NothingPastTest {

    @Test
    void a_slot_that_has_begun_when_she_says_yes_is_not_taken() {
        Chronicle life = Lived.in("visits-late-yes");
        Chronicle early = TamperedVisits.taking(Lived.in("visits-late-yes", "in-time.json"), Duration.ofDays(-60));

        assertThat(Visited.broken(life)).isEmpty();
        assertThat(Visited.broken(early)).contains("2.nothing-begun-is-taken");
    }

    @Test
    void a_slot_inside_its_notice_when_she_says_yes_is_not_taken() {
        Chronicle life = Lived.in("visits-late-yes", "inside-notice.json");

        assertThat(Visited.met(life)).contains("2.notice-is-kept-in-offers");
        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void no_question_goes_out_about_what_is_inside_its_notice_by_then() {
        Chronicle life = Lived.in("visits-late-yes", "asked-late.json");

        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void a_yes_in_time_breaks_nothing() {
        Chronicle life = Lived.in("visits-late-yes", "in-time.json");

        assertThat(Visited.broken(life)).noneMatch(clause -> clause.startsWith("2."));
        assertThat(Visited.met(life)).contains("2.notice-is-kept-in-offers", "2.notice-is-kept-in-bookings");
    }

    @Test
    void a_longer_notice_than_the_library_kept_is_found() {
        Chronicle life = TamperedVisits.author(
                Lived.in("visits-late-yes", "in-time.json"), "\"sv-heart\"", "\"sv-heart\", \"notice\": \"P3D\"");

        assertThat(Visited.broken(life)).contains("2.notice-is-kept-in-offers", "2.notice-is-kept-in-bookings");
    }

    @Test
    void timings_are_kept_alike_in_offers_and_bookings() {
        Chronicle after = Lived.in("visits-timed");
        Chronicle before = Lived.in("visits-timed-before");

        assertThat(Visited.broken(after)).isEmpty();
        assertThat(Visited.broken(before)).isEmpty();
        assertThat(Visited.met(after)).contains("2.timing-is-kept-in-offers", "2.timing-is-kept-in-bookings");
        assertThat(Visited.met(before)).contains("2.timing-is-kept-in-offers", "2.timing-is-kept-in-bookings");
    }

    @Test
    void a_timing_that_the_library_did_not_heed_is_found() {
        Chronicle after = TamperedVisits.author(Lived.in("visits-timed"), "\"P2D\"", "\"P5D\"");
        Chronicle before = TamperedVisits.author(Lived.in("visits-timed-before"), "\"P2D\"", "\"P5D\"");

        assertThat(Visited.broken(after)).contains("2.timing-is-kept-in-offers", "2.timing-is-kept-in-bookings");
        assertThat(Visited.broken(before)).contains("2.timing-is-kept-in-offers", "2.timing-is-kept-in-bookings");
    }

    @Test
    void a_slot_outside_of_its_window_is_found() {
        Chronicle life = Lived.in("visits-window");
        Chronicle late = TamperedVisits.taking(life, Duration.ofDays(30));
        Chronicle early = TamperedVisits.taking(life, Duration.ofDays(-6));

        assertThat(Visited.broken(life)).isEmpty();
        assertThat(Visited.broken(late)).contains("2.window-is-kept-in-bookings");
        assertThat(Visited.broken(early)).contains("2.window-is-kept-in-bookings");
    }

    @Test
    void an_offer_of_which_all_is_past_does_not_lapse_in_silence() {
        Chronicle asked = Lived.in("visits-late-yes", "never.json");
        Chronicle silent = Lived.in("visits-late-lapse");

        assertThat(Visited.broken(asked)).isEmpty();
        assertThat(Visited.broken(silent)).isEmpty();
    }

    @Test
    void who_picks_what_is_gone_is_asked_anew() {
        Chronicle life = Lived.in("visits-choice", "taken-outside.json");
        Chronicle silent = TamperedVisits.untilFirst(life, "chosen");

        assertThat(Visited.met(life)).contains("2.lapsed-option-is-told");
        assertThat(Visited.broken(life)).doesNotContain("2.lapsed-option-is-told");
        assertThat(Visited.broken(silent)).contains("2.lapsed-option-is-told");
    }

    @Test
    void what_is_inside_its_notice_when_she_picks_it_has_lapsed_and_she_hears_it() {
        Chronicle life = Lived.in("visits-booked-inside-notice");

        assertThat(Visited.broken(life)).isEmpty();
    }
}
