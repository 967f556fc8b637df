package io.journeykit.examples.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.vocabulary.Outcome;
import org.junit.jupiter.api.Test;

/** Visits with one surgeon, on one day, at two places; the invariants are watched after every commit. */
class CataractTest {

    @Test
    void both_visits_are_on_one_day_with_one_surgeon_and_leave_time_for_the_way() {
        Chronicle walter = Chronicle.of("cataract");

        assertThat(walter.booked("measurement")).containsExactly("2026-03-12T09:00");
        assertThat(walter.booked("consultation")).containsExactly("2026-03-12T11:00");
        assertThat(walter.told())
                .contains("consultation is at least 40 minutes of travel after the end of measurement")
                .contains("measurement and consultation, both with the same provider");
    }

    @Test
    void the_after_care_weeks_later_is_with_who_has_seen_him() {
        Chronicle walter = Chronicle.of("cataract");

        assertThat(walter.visits())
                .containsExactly(
                        "measurement 2026-03-12T09:00", "consultation 2026-03-12T11:00", "after-care 2026-04-09T10:00");
        assertThat(walter.told())
                .contains("Mon 6 Apr 10:00 is not with dr-adler, as consultation was: both with the same provider");
        assertThat(walter.agenda().journeys().get(0).outcome()).contains(Outcome.COMPLETED);
    }

    @Test
    void a_visit_that_is_called_off_is_found_again_with_the_same_surgeon_on_the_same_day() {
        Chronicle walter = Chronicle.of("cataract/cancelled");

        assertThat(walter.booked("measurement")).containsExactly("2026-03-12T09:00");
        assertThat(walter.booked("consultation")).containsExactly("2026-03-12T11:00", "2026-03-12T15:00");
        assertThat(walter.visits()).contains("consultation 2026-03-12T15:00");
        assertThat(walter.told())
                .contains("Thu 12 Mar 14:00 is not with dr-adler, as measurement is: both with the same provider");
    }

    @Test
    void where_nothing_is_left_on_the_day_of_the_other_a_person_is_told_so_and_books_by_hand() {
        Chronicle walter = Chronicle.of("cataract/moved");

        assertThat(walter.told())
                .contains("no-appointments-fit")
                .contains("Fri 6 Mar 13:00 is not on the day of consultation: both on the same day");
        assertThat(walter.booked("measurement")).containsExactly("2026-03-12T09:00", "2026-03-17T09:00");
    }

    @Test
    void a_visit_that_no_longer_fits_stands_until_he_agrees_to_the_move_that_is_proposed_with_its_difference() {
        Chronicle walter = Chronicle.of("cataract/moved");

        assertThat(walter.told())
                .contains("move-proposed")
                .contains("consultation from Thu 12 Mar 2026 11:00 at dr-adler to Tue 17 Mar 2026 11:00 at dr-adler,"
                        + " since it is no longer as it must be: starts after end of measurement");
        assertThat(walter.booked("consultation")).containsExactly("2026-03-12T11:00", "2026-03-17T11:00");
        assertThat(walter.visits()).startsWith("measurement 2026-03-17T09:00", "consultation 2026-03-17T11:00");
    }
}
