package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Claims;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.planning.Waiting;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import org.junit.jupiter.api.Test;

class ChainsTest {

    private final JourneyTemplate.Builder chain = journey(
            Steps.booking("mri", "mri"),
            Steps.booking("visit", "clinic").startsAfter(Point.endOf("mri"), Span.workingDays(2), Span.days(90)));

    @Test
    void a_chain_is_found_and_asked_for_once_and_all_is_booked_only_when_all_is_held() {
        Office office = Office.of(chain).begin();
        assertThat(office.count(Request.FindSlots.class)).isEqualTo(1);

        office.foundInTurn(slot("2026-03-05T07:30", "imaging"), slot("2026-03-31T13:00", "clinic"));
        assertThat(office.count(Request.AskPatient.class)).isEqualTo(1);
        office.choose("mri", "1");
        assertThat(office.count(Request.HoldSlot.class)).isEqualTo(2);

        office.report(Request.HoldSlot.class, "mri", Report.Done.PLAINLY);
        assertThat(office.count(Request.BookSlot.class)).isZero();
        office.report(Request.HoldSlot.class, "visit", Report.Done.PLAINLY);
        assertThat(office.count(Request.BookSlot.class)).isEqualTo(2);
    }

    @Test
    void when_one_slot_is_gone_the_others_are_released_and_the_chain_is_planned_again() {
        Office office = Office.of(chain).begin();
        office.foundInTurn(slot("2026-03-05T07:30", "imaging"), slot("2026-03-31T13:00", "clinic"));
        office.choose("mri", "1");

        office.report(Request.HoldSlot.class, "mri", Report.Done.PLAINLY);
        office.report(Request.HoldSlot.class, "visit", new Report.Declined("taken"));

        assertThat(office.count(Request.ReleaseSlot.class)).isEqualTo(1);
        assertThat(office.count(Request.FindSlots.class)).isEqualTo(2);
        assertThat(office.step("mri").state()).isEqualTo("finding");
        assertThat(office.step("visit").state()).isEqualTo("finding");
    }

    @Test
    void no_number_is_given_again_where_the_visits_of_a_chain_are_lost_one_by_one() {
        Office office = Office.of(chain).begin();
        office.foundInTurn(slot("2026-03-05T07:30", "imaging"), slot("2026-03-31T13:00", "clinic"));
        office.choose("mri", "1");
        office.report(Request.HoldSlot.class, "mri", Report.Done.PLAINLY);
        office.report(Request.HoldSlot.class, "visit", Report.Done.PLAINLY);

        office.report(Request.BookSlot.class, "mri", new Report.Declined("taken"));

        StepRef visit = office.step("visit").ref();
        assertThat(office.agenda().journeys().get(0).chainOf(visit))
                .hasValueSatisfying(left -> assertThat(left.told().numbered()).isEqualTo(1));
    }

    @Test
    void who_waits_for_a_person_to_book_waits_too_but_nothing_is_left_for_her() {
        Office office = Office.of(journey(Steps.booking("mri", "mri"))).begin();
        office.found(slot("2026-03-05T07:30", "imaging"));

        office.signal("undeliverable", "mri");

        assertThat(Claims.of(office.agenda()).waiting())
                .extracting(Waiting::sought)
                .containsExactly(false);
    }

    @Test
    void when_nothing_fits_the_care_team_is_asked_and_told_why() {
        Office office = Office.of(chain).begin();

        office.foundInTurn(slot("2026-03-10T09:00", "imaging"), slot("2026-03-11T09:00", "clinic"));

        assertThat(office.step("visit").state()).isEqualTo("with-care-team");
        assertThat(office.events().toString()).contains("no-appointments-fit");
    }

    @Test
    void a_visit_that_was_missed_is_booked_anew_once_and_then_by_hand() {
        JourneyTemplate.Builder single = journey(Steps.booking("visit", "clinic"));
        Office office = Office.of(single).begin();
        office.book("visit", slot("2026-03-10T09:00", "clinic")).at("2026-03-10T12:00");

        office.signal(Signal.of("no-show").about("visit"));
        assertThat(office.step("visit").state()).isEqualTo("finding");
        assertThat(office.step("visit").dates().start()).isEmpty();

        office.book("visit", slot("2026-03-12T09:00", "clinic")).at("2026-03-12T12:00");
        office.signal(Signal.of("no-show").about("visit"));
        office.book("visit", slot("2026-03-17T09:00", "clinic")).at("2026-03-17T12:00");
        office.signal(Signal.of("no-show").about("visit"));
        assertThat(office.step("visit").state()).isEqualTo("with-care-team");
    }

    @Test
    void an_earlier_slot_is_booked_before_the_old_one_is_given_back() {
        JourneyTemplate.Builder single = journey(Steps.booking("visit", "clinic"));
        Office office = Office.of(single).begin();
        office.book("visit", slot("2026-04-10T09:00", "clinic"));

        office.at("2026-03-12T14:00")
                .signal(Signal.of("slot-opened").about("visit").with(slot("2026-03-19T11:00", "clinic")));
        assertThat(office.step("visit").state()).isEqualTo("offered-earlier");
        office.at("2026-03-12T16:00").choose("visit", "yes");
        long before = office.count(Request.CancelBooking.class);
        office.done(Request.BookSlot.class);

        assertThat(before).isZero();
        Request.CancelBooking given = office.last(Request.CancelBooking.class);
        assertThat(given.slot().start()).isEqualTo(local("2026-04-10T09:00"));
        assertThat(office.step("visit").dates().start()).contains(local("2026-03-19T11:00"));
    }

    @Test
    void an_earlier_slot_is_offered_with_why_the_whole_chain_still_holds() {
        Office office = Office.of(chain).begin();
        office.foundInTurn(slot("2026-03-05T07:30", "imaging"), slot("2026-03-31T13:00", "clinic"));
        office.choose("mri", "1");
        office.done(Request.HoldSlot.class).done(Request.BookSlot.class);

        office.signal(Signal.of("slot-opened").about("visit").with(slot("2026-03-19T11:00", "clinic")));

        assertThat(office.step("visit").state()).isEqualTo("offered-earlier");
        assertThat(office.events().toString()).contains("slot-fits", "fit(visit: ");
    }

    @Test
    void an_offer_that_nobody_answers_in_a_day_lapses_and_what_is_booked_stays() {
        JourneyTemplate.Builder single = journey(Steps.booking("visit", "clinic"));
        Office office = Office.of(single).begin();
        office.book("visit", slot("2026-04-10T09:00", "clinic")).at("2026-03-12T14:00");
        office.signal(Signal.of("slot-opened").about("visit").with(slot("2026-03-19T11:00", "clinic")));

        office.at("2026-03-13T14:01");

        assertThat(office.step("visit").state()).isEqualTo("booked");
        assertThat(office.step("visit").dates().offer()).isEmpty();
        assertThat(office.step("visit").dates().start()).contains(local("2026-04-10T09:00"));
    }

    @Test
    void a_yes_to_an_offer_that_is_by_then_at_too_short_notice_comes_too_late() {
        JourneyTemplate.Builder single = journey(Steps.booking("visit", "clinic"));
        Office office = Office.of(single).begin();
        office.book("visit", slot("2026-04-10T09:00", "clinic")).at("2026-03-12T14:00");
        office.signal(Signal.of("slot-opened").about("visit").with(slot("2026-03-13T16:00", "clinic")));

        office.at("2026-03-12T17:00").choose("visit", "yes");

        assertThat(office.step("visit").state()).isEqualTo("booked");
        assertThat(office.step("visit").dates().offer()).isEmpty();
        assertThat(office.events().toString()).contains("offer-expired");
    }

    @Test
    void an_earlier_slot_is_not_offered_where_the_chain_would_not_hold() {
        Office office = Office.of(chain).begin();
        office.foundInTurn(slot("2026-03-05T07:30", "imaging"), slot("2026-03-31T13:00", "clinic"));
        office.choose("mri", "1");
        office.done(Request.HoldSlot.class).done(Request.BookSlot.class);

        office.signal(Signal.of("slot-opened").about("visit").with(slot("2026-03-06T09:00", "clinic")));

        assertThat(office.step("visit").state()).isEqualTo("booked");
        assertThat(office.events().toString()).contains("slot-does-not-fit");
    }

    @Test
    void cancelling_is_a_request_that_ends_when_the_booking_is_released() {
        JourneyTemplate.Builder single = journey(Steps.booking("visit", "clinic"));
        Office office = Office.of(single).begin();
        office.book("visit", slot("2026-03-10T09:00", "clinic"));

        office.instruct(new Instruction.CancelJourney(office.journey(1)));
        assertThat(office.step("visit").state()).isEqualTo("cancelling");
        assertThat(office.agenda().isLive()).isTrue();

        office.done(Request.CancelBooking.class);
        assertThat(office.agenda().journeys().get(0).outcome()).contains(Outcome.CANCELLED);
    }

    @Test
    void one_blood_test_serves_two_journeys_and_is_released_by_the_last_of_them() {
        JourneyTemplate.Builder one =
                journey("one", Steps.booking("blood", "lab").shared("blood-test"));
        JourneyTemplate.Builder two =
                journey("two", Steps.booking("blood", "lab").shared("blood-test"));
        Office office = Office.of(one, two).begin("one");
        office.book("blood", slot("2026-03-10T09:00", "lab")).begin("two");
        JourneyId first = office.journey(1);
        JourneyId second = office.journey(2);
        assertThat(office.count(Request.FindSlots.class)).isEqualTo(1);
        assertThat(office.step(second, "blood").dates().start()).contains(local("2026-03-10T09:00"));

        office.instruct(new Instruction.CancelJourney(first));
        assertThat(office.count(Request.CancelBooking.class)).isZero();
        assertThat(office.step(second, "blood").state()).isEqualTo("booked");

        office.instruct(new Instruction.CancelJourney(second));
        assertThat(office.count(Request.CancelBooking.class)).isEqualTo(1);
    }

    @Test
    void who_shares_a_visit_that_is_put_aside_is_woken_when_that_is_taken_up() {
        JourneyTemplate.Builder one =
                journey("one", Steps.booking("blood", "lab").shared("blood-test"));
        JourneyTemplate.Builder two =
                journey("two", Steps.booking("blood", "lab").shared("blood-test"));
        Office office = Office.of(one, two).begin("one").begin("two");
        StepRef leader = StepRef.of(office.journey(1), StepId.of("blood"));

        office.instruct(new Instruction.HoldStep(leader, new Hold(Owner.CARE_TEAM, local("2026-03-20T12:00"))))
                .at("2026-03-19T12:00");

        assertThat(office.step(office.journey(2), "blood").status().deadline()).contains(local("2026-03-20T12:00"));
        assertThat(office.events()).hasSizeLessThan(100);
    }

    @Test
    void six_weekly_sessions_are_planned_together_round_a_holiday() {
        JourneyTemplate.Builder course =
                journey(Steps.booking("therapy", "therapy").course(3, Span.days(6), Span.days(10)));
        Office office = Office.of(course).begin();
        office.found(
                slot("2026-04-06T16:00", "t"),
                slot("2026-04-13T16:00", "t"),
                slot("2026-04-21T16:00", "t"),
                slot("2026-04-27T16:00", "t"));

        assertThat(office.count(Request.AskPatient.class)).isEqualTo(1);
        assertThat(office.said(Request.AskPatient.class).choices().get("1"))
                .contains("Monday 6 April", "Monday 13 April", "Tuesday 21 April");
    }

    @Test
    void what_was_booked_after_nobody_wanted_it_any_more_is_called_off() {
        JourneyTemplate.Builder single = journey(Steps.booking("visit", "clinic"));
        Office office = Office.of(single).begin();
        office.found(slot("2026-03-10T09:00", "clinic")).choose("visit", "1").done(Request.HoldSlot.class);
        office.instruct(new Instruction.Skip(office.ref("visit")));

        office.done(Request.BookSlot.class);

        assertThat(office.count(Request.CancelBooking.class) + office.count(Request.ReleaseSlot.class))
                .isPositive();
        assertThat(office.events())
                .anyMatch(event -> event instanceof EffectEvent.Requested requested
                        && requested.effect().request() instanceof Request.CancelBooking);
    }
}
