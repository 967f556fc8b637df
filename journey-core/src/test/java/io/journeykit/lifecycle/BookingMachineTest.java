package io.journeykit.lifecycle;

import static io.journeykit.lifecycle.StandardMachines.BOOKING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BookingMachineTest {

    @Test
    void a_visit_is_found_chosen_held_with_its_chain_booked_and_kept() {
        Walk.through(BOOKING)
                .hears("options", "chosen", "held", "all-held", "booked", "arrived", "fulfilled")
                .isIn("fulfilled")
                .hasJustDone("find slots", "offer options", "hold slot", "book slot", "watch slots");
    }

    @Test
    void a_slot_that_is_lost_a_fourth_time_goes_to_the_care_team() {
        Walk walk = Walk.through(BOOKING);

        walk.hears("chosen", "gone", "chosen", "held", "release", "chosen", "held", "all-held", "gone")
                .isIn("finding");
        walk.hears("chosen", "gone").isIn("with-care-team");
    }

    @Test
    void a_hold_that_its_chain_gives_up_is_released() {
        Walk.through(BOOKING)
                .hears("chosen", "held")
                .forgetsWhatItDid()
                .hears("release")
                .isIn("finding")
                .hasJustDone("release slot", "count 'replans'", "find slots");
        Walk.through(BOOKING)
                .hears("chosen", "held")
                .forgetsWhatItDid()
                .hears("cancel")
                .hasJustDone("release slot")
                .isIn("cancelled");
    }

    @Test
    void an_earlier_slot_is_booked_before_the_old_one_is_cancelled() {
        Walk.through(BOOKING)
                .hears("chosen", "held", "all-held", "booked")
                .forgetsWhatItDid()
                .hears("slot-opened", "accepted", "booked")
                .isIn("booked")
                .hasJustDone("offer earlier", "book slot 'new'", "cancel booking 'old'", "watch slots");
    }

    @Test
    void an_earlier_slot_that_is_declined_gone_or_not_answered_leaves_the_booking_as_it_was() {
        Walk booked = Walk.through(BOOKING).hears("chosen", "held", "all-held", "booked");

        booked.hears("slot-opened", "declined").isIn("booked");
        booked.hears("slot-opened", "accepted", "gone").isIn("booked");
        booked.hears("slot-opened").hearsNothing(0).isIn("booked");
        booked.hears("slot-opened", "accepted").hearsNothing(0).isIn("booked");
    }

    @Test
    void a_chain_that_broke_is_proposed_anew_while_the_booking_stands() {
        Walk booked = Walk.through(BOOKING)
                .hears("chosen", "held", "all-held", "booked")
                .forgetsWhatItDid();

        booked.hears("replan")
                .isIn("replanning")
                .hasJustDone("find slots")
                .hears("options")
                .isIn("offered-another");
        booked.hears("accepted", "booked", "replan", "no-options").isIn("booked");
    }

    @Test
    void a_proposal_that_is_declined_or_not_answered_twice_is_for_a_person_to_see_to() {
        Walk booked = Walk.through(BOOKING).hears("chosen", "held", "all-held", "booked");

        booked.hears("replan", "options")
                .forgetsWhatItDid()
                .hears("declined")
                .isIn("booked")
                .hasJustDone("raise incident 'chain-broken'", "watch slots");
        booked.hears("replan", "options")
                .forgetsWhatItDid()
                .hearsNothing(0)
                .hearsNothing(1)
                .isIn("booked")
                .hasJustDone("offer earlier", "raise incident 'chain-broken'", "watch slots");
    }

    @Test
    void a_first_missed_visit_is_booked_again_and_a_third_one_by_hand() {
        Walk walk = Walk.through(BOOKING).hears("chosen", "held", "all-held", "booked");

        walk.hears("no-show")
                .isIn("finding")
                .hears("chosen", "held", "all-held", "booked", "no-show")
                .isIn("finding");
        walk.hears("chosen", "held", "all-held", "booked", "no-show").isIn("with-care-team");
    }

    @Test
    void a_booking_that_is_cancelled_waits_for_the_confirmation_and_may_be_fulfilled_all_the_same() {
        Walk.through(BOOKING)
                .hears("chosen", "held", "all-held", "booked", "cancel")
                .isIn("cancelling")
                .hears("cancelled")
                .isIn("cancelled");
        Walk.through(BOOKING)
                .hears("chosen", "held", "all-held", "cancel")
                .isIn("cancelling")
                .hears("fulfilled")
                .isIn("fulfilled");
    }

    @Test
    void what_the_care_team_books_by_hand_goes_on_as_booked() {
        Walk.through(BOOKING)
                .hears("no-options")
                .forgetsWhatItDid()
                .hears("booked")
                .isIn("booked")
                .hasJustDone("withdraw work", "watch slots");
        Walk.through(BOOKING).hears("no-options", "declined").isIn("not-wanted");
    }

    @Test
    void a_patient_who_never_answers_is_reminded_after_two_days_and_phoned_after_four() {
        Walk.through(BOOKING)
                .hears("options")
                .forgetsWhatItDid()
                .hearsNothing(0)
                .hasJustDone("offer options 'reminder'")
                .isIn("offered")
                .hearsNothing(1)
                .hasJustDone("assign work 'book-by-hand'")
                .isIn("with-care-team");
        assertThat(BOOKING.longestSilence().of("offered"))
                .hasToString("Optional[offered: 2 days, then 2 days after entering, a person is asked]");
    }

    @Test
    void the_worst_silence_counts_what_follows_from_state_to_state() {
        assertThat(BOOKING.longestSilence().of("offered-earlier"))
                .hasToString("Optional[offered-earlier: 1 day, then 1 day after the end, a person is asked]");
    }
}
