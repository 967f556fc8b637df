package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

class NoOverlapTest {

    @Test
    void a_yes_to_each_of_two_offers_that_overlap_books_one_of_them() {
        Chronicle life = Lived.in("visits-two-offers");

        assertThat(Visited.broken(life)).isEmpty();
        assertThat(Visited.broken(TamperedVisits.atOneTime(Lived.in("visits-two-offers", "apart.json"))))
                .contains("1.no-overlap");
    }

    @Test
    void the_way_between_two_visits_counts() {
        Chronicle life = Lived.in("visits-two-offers", "ways.json");

        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void a_way_from_a_place_to_itself_is_a_buffer_that_counts() {
        Chronicle life = Lived.in("visits-two-offers", "buffer.json");

        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void two_visits_with_time_for_the_way_between_them_are_no_overlap() {
        Chronicle life = Lived.in("visits-two-offers", "apart.json");

        assertThat(Visited.broken(life)).isEmpty();
        assertThat(Visited.met(life)).contains("1.no-overlap", "1.time-for-the-way");
    }

    @Test
    void one_slot_is_not_taken_for_two_visits() {
        Chronicle life = Lived.in("visits-one-slot");

        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void an_overlap_that_others_made_is_shown() {
        Chronicle life = Lived.in("visits-two-offers", "by-hand.json");

        assertThat(Visited.met(life)).contains("1.overlap-by-others-is-shown");
        assertThat(Visited.broken(life)).isEmpty();
        assertThat(Visited.broken(Tampered.unshown(life))).contains("1.overlap-by-others-is-shown");
    }

    @Test
    void a_visit_and_the_one_that_takes_its_place_count_as_one() {
        Chronicle life = Lived.in("visits-unwanted", "exchanged.json");

        assertThat(Visited.broken(life)).isEmpty();
        assertThat(Visited.met(life)).doesNotContain("1.no-overlap");
    }
}
