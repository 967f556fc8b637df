package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

class OnePromiseTest {

    @Test
    void who_comes_second_is_not_offered_what_is_promised_to_the_first() {
        Chronicle life = Lived.in("visits-rivals");

        assertThat(Visited.broken(life)).doesNotContain("31.offered-to-one", "31.yes-is-not-given-to-another");
    }

    @Test
    void different_slots_for_two_break_no_promise() {
        Chronicle life = Lived.in("visits-rivals", "enough.json");

        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void nothing_is_to_be_taken_before_somebody_has_chosen_it() {
        Chronicle life = Lived.in("visits-late-yes", "in-time.json");
        Chronicle unasked = TamperedVisits.without(
                life,
                entry -> entry instanceof Chronicle.Committed committed && TamperedVisits.isOf(committed, "chosen"));

        assertThat(Visited.met(life)).contains("31.nothing-is-held-before-her-yes");
        assertThat(Visited.broken(life)).isEmpty();
        assertThat(Visited.broken(unasked)).contains("31.nothing-is-held-before-her-yes");
    }

    @Test
    void whose_slot_was_taken_outside_is_asked_anew() {
        Chronicle life = Lived.in("visits-choice", "taken-outside.json");

        assertThat(Visited.met(life)).contains("31.told-when-gone");
        assertThat(Visited.broken(life)).doesNotContain("31.told-when-gone");
    }

    @Test
    void a_yes_of_which_nothing_comes_is_found() {
        Chronicle life = Lived.in("visits-late-yes", "in-time.json");

        assertThat(Visited.broken(TamperedVisits.untilFirst(life, "chosen")))
                .contains("31.yes-in-time-is-booked-or-told");
    }

    @Test
    void several_are_offered_where_several_fit() {
        Chronicle several = Lived.in("visits-choice");
        Chronicle one = Lived.in("visits-rivals", "enough.json");

        assertThat(Visited.met(several)).contains("31.options-differ");
        assertThat(Visited.broken(several)).doesNotContain("31.options-differ");
        assertThat(Visited.broken(one)).doesNotContain("31.options-differ");
    }

    @Test
    void others_are_offered_before_a_person_is_asked() {
        Chronicle life = Lived.in("visits-choice", "none.json");

        assertThat(Visited.broken(life)).doesNotContain("31.none-of-these-finds-others");
    }

    @Test
    void what_she_gave_back_is_not_offered_to_her_again() {
        Chronicle life = Lived.in("visits-choice", "gives-back.json");

        assertThat(Visited.met(life)).contains("31.refused-is-not-offered-again");
        assertThat(Visited.broken(life)).doesNotContain("31.refused-is-not-offered-again");
    }

    @Test
    void an_offer_lives_for_two_hours_though_its_author_wrote_one() {
        Ruling ruling = Ruling.of(new OfferLives(), Lived.in("visits-authors-hour"));

        assertThat(ruling.isMet("offer-lives-two-hours")).isTrue();
        assertThat(ruling.keeps("offer-lives-two-hours")).isTrue();
    }

    @Test
    void an_offer_that_lapses_within_an_hour_is_found() {
        Chronicle life = Lived.in("visits-short-offer");

        assertThat(Visited.broken(life)).contains("31.offer-lives-two-hours");
    }

    @Test
    void an_offer_lives_from_its_first_hand_over_and_not_from_its_reminder() {
        Chronicle life = Lived.in("visits-reminded");

        assertThat(Ruling.of(new OfferLives(), life).keeps("offer-lives-two-hours"))
                .isTrue();
    }

    @Test
    void of_what_might_be_offered_when_she_is_reminded_nothing_is_to_be() {
        Chronicle life = Lived.in("visits-reminded-late");

        assertThat(Ruling.of(new OptionsDiffer(), life).isMet("options-differ")).isFalse();
    }

    @Test
    void what_she_chose_is_hers_though_its_provider_is_asked_only_after_an_outage() {
        Chronicle life = Lived.in("visits-held-late");
        Chronicle unasked = TamperedVisits.without(
                life,
                entry -> entry instanceof Chronicle.Committed committed && TamperedVisits.isOf(committed, "chosen"));

        assertThat(Ruling.of(new OfferedToOne(), life).keeps("nothing-is-held-before-her-yes"))
                .isTrue();
        assertThat(Ruling.of(new OfferedToOne(), unasked).breaks("nothing-is-held-before-her-yes"))
                .isTrue();
    }

    @Test
    void where_nobody_answers_what_else_there_is_a_person_may_be_asked() {
        Chronicle life = Lived.in("visits-search-unanswered");

        assertThat(Visited.broken(life)).doesNotContain("31.yes-is-placed");
    }
}
