package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.planning.Slot;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Otherwise;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the world tells of a visit is heard, whatever its booking waits for. */
class ToldVisitsTest {

    private static final Slot FIRST = slot("2026-03-04T09:30", "clinic");
    private static final Slot OTHER = slot("2026-03-06T11:00", "clinic");

    private static JourneyTemplate.Builder visit() {
        return journey(Steps.booking("visit", "clinic"), Steps.waitFor("letter", "letter"));
    }

    private static Signal told(String name) {
        return Signal.of(name).about("visit");
    }

    private static Office offered() {
        return Office.of(visit()).begin().found(FIRST);
    }

    private static Office booked() {
        return offered().signal(told("chosen")).done(Request.HoldSlot.class).done(Request.BookSlot.class);
    }

    @Test
    void a_visit_that_somebody_booked_while_it_was_offered_is_hers() {
        Office office = offered();

        office.signal(told("booked").with(OTHER));

        assertThat(office.step("visit").state()).isEqualTo("booked");
        assertThat(office.step("visit").dates().slot()).contains(OTHER);
    }

    @Test
    void what_was_offered_can_no_longer_be_chosen_once_somebody_booked_another() {
        Office office = offered();

        office.signal(told("booked").with(OTHER));

        assertThat(office.agenda().outbox().open())
                .filteredOn(contact -> contact.answer().isPresent())
                .isEmpty();
        assertThat(office.agenda().journeys().get(0).chains())
                .allSatisfy(chain -> assertThat(chain.options()).isEmpty());
    }

    @Test
    void who_is_there_before_her_yes_was_booked_hears_that_it_is_not() {
        Office office = offered().signal(told("chosen")).done(Request.HoldSlot.class);

        office.signal(told("arrived"));

        assertThat(office.agenda().outbox().open())
                .extracting(contact -> contact.wording().text())
                .contains("visit-not-booked");
    }

    @Test
    void a_yes_that_was_said_before_anything_was_proposed_moves_no_visit() {
        Office office = Office.of(visit()).begin().book("visit", OTHER).signal(told("accepted"));

        office.signal(told("slot-opened").with(FIRST));

        assertThat(office.step("visit").state()).isEqualTo("offered-earlier");
    }

    @Test
    void a_visit_that_somebody_moved_stands_at_its_new_time() {
        Office office = booked();

        office.signal(told("moved").with(OTHER));

        assertThat(office.step("visit").state()).isEqualTo("booked");
        assertThat(office.step("visit").dates().start()).contains(OTHER.start());
    }

    @Test
    void what_was_being_held_is_given_back_when_somebody_books_another() {
        Office office = offered().signal(told("chosen")).done(Request.HoldSlot.class);

        office.signal(told("booked").with(OTHER)).done(Request.BookSlot.class);

        assertThat(office.step("visit").dates().slot()).contains(OTHER);
        assertThat(office.count(Request.CancelBooking.class)).isEqualTo(1);
    }

    @Test
    void a_late_word_that_the_missed_visit_took_place_calls_the_next_one_off() {
        Office office = booked().at("2026-03-04T10:00")
                .signal(told("no-show"))
                .found(OTHER)
                .signal(told("chosen"))
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class);

        office.at("2026-03-05T10:00").signal(told("fulfilled"));

        assertThat(office.step("visit").outcome()).contains(Outcome.COMPLETED);
        assertThat(office.count(Request.CancelBooking.class)).isEqualTo(1);
    }

    @Test
    void a_no_show_that_was_told_before_there_was_a_visit_is_not_that_of_the_next() {
        Office office = offered();

        office.signal(told("no-show"))
                .signal(told("chosen"))
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class);

        assertThat(office.step("visit").state()).isEqualTo("booked");
        assertThat(office.step("visit").dates().slot()).contains(FIRST);
    }

    @Test
    void a_visit_that_others_booked_is_shown_when_its_step_is_called_off() {
        Office office = booked().signal(told("moved").with(OTHER));

        office.signal(told("cancel")).done(Request.CancelBooking.class);

        assertThat(office.agenda().desk().incidents())
                .extracting(Incident::code)
                .contains("booked-by-others");
        assertThat(office.step("visit").outcome()).isEqualTo(Optional.of(Outcome.CANCELLED));
    }

    @Test
    void an_arrival_at_a_visit_that_was_called_off_is_shown_though_work_about_it_is_still_on_the_list() {
        Office office = booked().signal(told("moved").with(OTHER))
                .signal(told("cancel"))
                .done(Request.CancelBooking.class);

        office.signal(told("arrived"));

        assertThat(office.incidents()).contains("booked-by-others", "signal-fits-nothing");
    }

    @Test
    void what_was_told_before_there_was_a_visit_is_shown_once_there_is_one_that_it_cannot_mean() {
        Office office = offered().signal(told("no-show"));

        office.signal(told("chosen")).done(Request.HoldSlot.class).done(Request.BookSlot.class);

        assertThat(office.agenda().desk().kept()).isEmpty();
        assertThat(office.incidents()).contains("signal-fits-nothing");
    }

    @Test
    void a_visit_that_others_booked_for_a_step_that_is_never_needed_is_shown() {
        JourneyTemplate.Builder template = journey(
                Steps.work("referral", "doctor", "refer"),
                Steps.booking("visit", "clinic").after("referral").otherwise(Otherwise.SKIP),
                Steps.waitFor("letter", "letter"));
        Office office = Office.of(template).begin().signal(told("booked").with(OTHER));

        office.signal("rejected", "referral");

        assertThat(office.step("visit").outcome()).contains(Outcome.NOT_NEEDED);
        assertThat(office.incidents()).contains("booked-by-others");
    }

    @Test
    void what_she_calls_off_after_she_came_too_soon_is_given_back() {
        Office office = booked().at("2026-03-03T10:00").signal(told("arrived"));

        office.signal(told("cancelled-by-patient"));

        assertThat(office.count(Request.CancelBooking.class)).isEqualTo(1);
    }

    @Test
    void what_she_was_seen_for_on_another_day_is_given_back() {
        Office office = booked().at("2026-03-03T10:00").signal(told("arrived"));

        office.signal(told("fulfilled"));

        assertThat(office.count(Request.CancelBooking.class)).isEqualTo(1);
    }

    @Test
    void what_she_was_seen_for_earlier_on_its_day_has_taken_place() {
        Office office = booked().at("2026-03-04T09:00").signal(told("arrived"));

        office.signal(told("fulfilled"));

        assertThat(office.count(Request.CancelBooking.class)).isZero();
    }

    @Test
    void what_is_held_after_a_visit_of_others_is_ours_to_give_back() {
        Office office = offered()
                .signal(told("booked").with(FIRST))
                .at("2026-03-04T10:30")
                .signal(told("no-show"));
        office.found(OTHER).signal(told("chosen")).done(Request.HoldSlot.class);

        office.instruct(new Input.Instruction.Skip(office.ref("visit"))).done(Request.BookSlot.class);

        assertThat(office.incidents()).doesNotContain("booked-by-others");
    }

    @Test
    void a_visit_of_which_nobody_says_when_it_took_place_was_when_it_was_booked_for() {
        Office office = booked();

        office.at("2026-03-06T10:00").signal(told("fulfilled"));

        assertThat(office.step("visit").dates().end()).contains(FIRST.end());
    }

    @Test
    void an_answer_that_nothing_has_asked_for_is_shown_and_kept_for_no_later_question() {
        Office office = Office.of(visit()).begin();

        office.signal(told("chosen").with("choice", Value.of("1")));

        assertThat(office.incidents()).isNotEmpty();
    }

    @Test
    void a_visit_that_others_booked_is_shown_when_she_calls_it_off() {
        Office office = booked().signal(told("moved").with(OTHER));

        office.signal(told("cancelled-by-patient"));

        assertThat(office.last(Request.CancelBooking.class).slot()).isEqualTo(OTHER);
        assertThat(office.incidents()).contains("booked-by-others");
    }

    @Test
    void what_is_held_is_given_back_when_its_booking_was_not_handed_over_for_a_step_that_has_ended() {
        Office office = offered().signal(told("chosen")).done(Request.HoldSlot.class);

        office.signal(told("fulfilled")).report(Request.BookSlot.class, new Report.NotHandedOver("no-longer-wanted"));

        assertThat(office.last(Request.ReleaseSlot.class).slot()).isEqualTo(FIRST);
    }

    @Test
    void what_is_held_is_given_back_when_its_booking_fails_after_the_care_team_has_taken_it_on() {
        Office office =
                offered().signal(told("chosen")).done(Request.HoldSlot.class).at("2026-03-02T12:00");

        office.report(Request.BookSlot.class, new Report.Failed("down"));

        assertThat(office.step("visit").state()).isEqualTo("with-care-team");
        assertThat(office.last(Request.ReleaseSlot.class).slot()).isEqualTo(FIRST);
    }

    @Test
    void what_she_calls_off_is_given_back_though_it_serves_another_journey_too() {
        Office office = Office.of(
                        journey("one", Steps.booking("visit", "clinic").shared("visit")),
                        journey("two", Steps.booking("visit", "clinic").shared("visit")))
                .begin("one")
                .book("visit", FIRST)
                .begin("two")
                .at("2026-03-03T10:00");

        office.signal(told("arrived").in(office.journey(1)))
                .signal(told("cancelled-by-patient").in(office.journey(1)));

        assertThat(office.last(Request.CancelBooking.class).slot()).isEqualTo(FIRST);
    }

    @Test
    void a_visit_that_is_booked_for_what_has_not_begun_is_shown_where_it_overlaps_with_another() {
        Office office = Office.of(journey(
                        Steps.booking("visit", "clinic"),
                        Steps.waitFor("letter", "letter"),
                        Steps.booking("second", "clinic").after("letter")))
                .begin()
                .book("visit", FIRST);

        office.signal(Signal.of("booked").about("second").with(slot("2026-03-04T09:45", "dentist")));

        assertThat(office.incidents()).contains("visits-overlap");
    }

    @Test
    void a_slot_that_the_care_team_has_taken_on_while_its_booking_is_unanswered_is_offered_for_no_other_step() {
        Office office = Office.of(journey(Steps.booking("visit", "clinic"), Steps.waitFor("letter", "letter")), other())
                .begin();
        office.found(FIRST)
                .signal(told("chosen"))
                .done(Request.HoldSlot.class)
                .report(Request.BookSlot.class, new Report.Accepted("later"))
                .at("2026-03-02T12:00");

        office.begin("other").found(FIRST);

        assertThat(office.step("check-up").state()).isEqualTo("with-care-team");
    }

    private static JourneyTemplate.Builder other() {
        return journey("other", Steps.booking("check-up", "clinic"));
    }

    @Test
    void one_visit_of_an_offer_that_is_planned_anew_takes_the_others_with_it() {
        Office office = Office.of(journey(
                        Steps.booking("scan", "clinic"),
                        Steps.booking("visit", "clinic").startsAfter(Point.endOf("scan"), Span.days(1), Span.days(9))))
                .begin()
                .foundInTurn(FIRST, OTHER);

        office.signal(Signal.of("replan").about("scan"));

        assertThat(office.step("scan").state()).isEqualTo("finding");
        assertThat(office.step("visit").state()).isEqualTo("finding");
    }

    @Test
    void what_a_death_calls_off_is_one_item_which_names_what_others_booked() {
        Office office = booked().signal(told("moved").with(OTHER));

        office.tell(new Input.PersonDied(office.id(), Optional.empty()));

        assertThat(office.agenda().desk().incidents())
                .extracting(
                        one -> one.code() + ": " + one.about().map(office::read).orElse(""))
                .singleElement()
                .asString()
                .startsWith("person-died: visits that others booked are still ahead: Fri 6 Mar");
    }
}
