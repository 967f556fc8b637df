package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

class NothingKeptTest {

    @Test
    void what_is_called_off_is_given_back() {
        Chronicle life = Lived.in("visits-unwanted", "cancelled.json");

        assertThat(Visited.met(life)).contains("4.nothing-is-kept-after-the-end");
        assertThat(Visited.broken(life)).isEmpty();
        assertThat(Visited.broken(TamperedVisits.withoutGivingBack(life))).contains("4.nothing-is-kept-after-the-end");
    }

    @Test
    void what_is_done_before_its_visit_is_given_back() {
        Chronicle life = Lived.in("visits-unwanted", "completed.json");

        assertThat(Visited.broken(life)).isEmpty();
        assertThat(Visited.broken(TamperedVisits.withoutGivingBack(life))).contains("4.nothing-is-kept-after-the-end");
    }

    @Test
    void the_next_visit_is_given_back_when_she_came_to_the_former_after_all() {
        Chronicle life = Lived.in("visits-unwanted", "late-truth.json");

        assertThat(Visited.broken(life)).isEmpty();
        assertThat(Visited.broken(TamperedVisits.withoutGivingBack(life))).contains("4.nothing-is-kept-after-the-end");
    }

    @Test
    void what_cannot_be_given_back_yet_is_given_back_once_the_provider_is_there() {
        Chronicle life = Lived.in("visits-unwanted", "down.json");

        assertThat(Visited.met(life)).contains("4.nothing-is-kept-after-the-end");
        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void what_was_exchanged_is_given_back() {
        Chronicle life = Lived.in("visits-unwanted", "exchanged.json");

        assertThat(Visited.met(life)).contains("4.nothing-is-kept-unremembered");
        assertThat(Visited.broken(life)).isEmpty();
        assertThat(Visited.broken(TamperedVisits.withoutGivingBack(life))).contains("4.nothing-is-kept-unremembered");
    }

    @Test
    void what_others_booked_is_shown() {
        Chronicle life = Lived.in("visits-unwanted", "others.json");

        assertThat(Visited.met(life)).contains("4.others-booking-is-shown");
        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void what_others_booked_and_was_just_given_back_has_to_be_shown_too() {
        Chronicle life = Tampered.unshown(Lived.in("visits-unwanted", "others.json"));

        Judgement judgement = Ruling.of(new OthersAreShown(), life).judgement();

        assertThat(judgement.findings()).hasSize(1);
        assertThat(judgement.findings().get(0).library()).endsWith("is called off");
        assertThat(judgement.findings().get(0).clause().says()).contains("given back");
    }

    @Test
    void what_others_booked_and_was_shown_and_not_heard_as_it_was_told_needs_no_more() {
        Chronicle life = Lived.in("visits-unwanted", "told-of-the-future.json");

        assertThat(Visited.broken(life)).isEmpty();
        assertThat(Visited.broken(Tampered.unshown(life))).contains("4.others-booking-is-shown");
    }
}
