package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

/** What is due by its author's words is judged by them, whatever the library has made of them. */
class AuthorsWindowTest {

    @Test
    void no_slot_weeks_after_the_end_of_a_window_is_offered_or_booked() {
        Chronicle life = Lived.in("visits-window-entered");

        assertThat(Visited.broken(life)).doesNotContain("2.window-is-kept-in-offers", "2.window-is-kept-in-bookings");
    }

    @Test
    void work_that_is_given_at_its_earliest_date_is_not_late_before_its_target() {
        Chronicle life = Lived.in("times-work-reproached");

        assertThat(Lived.broken(life)).doesNotContain("23.due-at-its-target");
    }

    @Test
    void a_rung_that_turns_to_nobody_reproaches_nobody() {
        Chronicle life = Lived.in("times-work-reproached");

        assertThat(Retold.met(life, "23.due-at-its-target")).isEqualTo(2);
    }

    @Test
    void work_that_is_past_its_target_may_be_taken_for_late() {
        Chronicle life = TamperedVisits.author(Lived.in("times-work-reproached"), "\"P30D after\"", "\"P3D after\"");

        assertThat(Retold.met(life, "23.due-at-its-target")).isPositive();
        assertThat(Lived.broken(life)).doesNotContain("23.due-at-its-target");
    }

    @Test
    void work_is_given_at_the_start_of_its_earliest_date() {
        Chronicle life = Lived.in("times-work-reproached");

        assertThat(Retold.broken(life, "st-look")).doesNotContain("23.given-at-its-authors-time");
        assertThat(Retold.broken(life, "st-later")).doesNotContain("23.given-at-its-authors-time");
        assertThat(Retold.met(life, "23.given-at-its-authors-time")).isEqualTo(2);
    }
}
