package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Providers;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.template.BookingStep;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BookingTest {

    @Test
    void a_booking_without_a_due_date_is_due_at_no_time() {
        JourneyTemplate.Builder template = journey(unasked());

        Office office = Office.of(template).begin().found(slot("2026-03-09T16:00", "therapist"));

        assertThat(office.step("session").dates().due()).isEmpty();
    }

    @Test
    void a_visit_that_was_booked_unasked_is_asked_about_when_it_was_missed() {
        JourneyTemplate.Builder template = journey(unasked());
        Office office = Office.of(template)
                .begin()
                .found(slot("2026-03-09T16:00", "therapist"))
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class);

        office.at("2026-03-09T17:00").signal("no-show", "session").found(slot("2026-03-16T16:00", "therapist"));

        assertThat(office.step("session").state()).isEqualTo("offered");
        assertThat(office.last(Request.AskPatient.class).choices()).hasSize(2);
    }

    @Test
    void a_session_of_a_course_that_is_planned_again_alone_is_asked_about_alone() {
        JourneyTemplate.Builder template = journey(unasked().course(2, Span.days(6), Span.days(8)));
        Office office = Office.of(template)
                .begin()
                .found(slot("2026-03-09T16:00", "therapist"), slot("2026-03-16T16:00", "therapist"))
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class);

        office.at("2026-03-16T17:00")
                .signal(Signal.of("no-show").about("session").occurrence(2))
                .found(slot("2026-03-23T16:00", "therapist"));

        assertThat(office.said(Request.AskPatient.class).body()).contains("session 2 Monday 23 March at 16:00");
    }

    @Test
    void a_choice_is_asked_for_in_the_words_that_the_template_has_for_the_step_and_reminded_of_in_the_same() {
        JourneyTemplate.Builder template = journey(Steps.booking("mri", "mri-knee"))
                .putTexts("choose-mri", new TreeMap<>(Map.of("en", "When would you like your MRI?")));
        Office office = Office.of(template).begin().found(slot("2026-03-09T16:00", "imaging"));

        office.done(Request.AskPatient.class).at("2026-03-04T10:00");

        assertThat(office.last(Request.AskPatient.class).text()).isEqualTo("choose-mri-reminder");
        assertThat(office.said(Request.AskPatient.class).body()).startsWith("When would you like your MRI?");
    }

    @Test
    void a_message_that_is_done_is_delivered_and_one_that_is_accepted_is_only_sent() {
        JourneyTemplate.Builder template = journey(Steps.message("hello", "hello"));

        Office done = Office.of(template).begin().done(Request.SendMessage.class);
        Office accepted =
                Office.of(template).begin().report(Request.SendMessage.class, new Report.Accepted("reference"));

        assertThat(done.agenda().isLive()).isFalse();
        assertThat(accepted.step("hello").state()).isEqualTo("sent");
    }

    @Test
    void where_every_slot_is_past_the_target_a_person_looks_and_earlier_ones_are_watched_for() {
        JourneyTemplate.Builder template = journey(
                Steps.referral("referral", "ortho").forEach("ortho-a"),
                Steps.bookingUnder("referral", "visit", "ortho")
                        .after(Join.anyReached("referral", "accepted"))
                        .due(Due.after(Point.BEGIN, Span.days(60))));
        Office office = Office.of(template)
                .begin()
                .done(Request.SendReferral.class)
                .signal("accepted", "referral")
                .found(slot("2026-06-02T11:00", "ortho-a"));
        assertThat(office.incidents()).containsExactly("target-missed");

        office.signal(Signal.of("chosen").about("visit").with("choice", Value.of("1")))
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class);

        assertThat(office.last(Request.FindSlots.class).watch()).isTrue();
        office.signal(Signal.of("slot-opened").about("visit").with(slot("2026-03-19T11:00", "ortho-a")));
        assertThat(office.step("visit").state()).isEqualTo("offered-earlier");
    }

    @Test
    void a_target_that_was_past_when_the_journey_was_entered_is_no_news() {
        JourneyTemplate.Builder template =
                journey(Steps.booking("visit", "ortho").due(Due.at(Point.BEGIN, Offset.after(Span.ZERO))));

        Office office = Office.of(template).begin().found(slot("2026-03-05T11:00", "ortho-a"));

        assertThat(office.step("visit").state()).isEqualTo("offered");
        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void what_an_incident_needs_stays_assigned_until_somebody_has_looked_at_it() {
        JourneyTemplate.Builder template =
                journey(Steps.booking("visit", "ortho").due(Due.after(Point.BEGIN, Span.days(60))));
        Office office = Office.of(template).begin().found(slot("2026-06-02T11:00", "ortho-a"));
        assertThat(office.step("visit").state()).isEqualTo("offered");
        assertThat(office.last(Request.AssignWork.class).text()).isEqualTo("target-missed");
        assertThat(office.count(Request.WithdrawWork.class)).isZero();

        office.agenda().desk().incidents().forEach(one -> office.instruct(new Instruction.SettleIncident(one.id())));

        assertThat(office.incidents()).isEmpty();
        assertThat(office.count(Request.WithdrawWork.class)).isEqualTo(1);
    }

    @Test
    void what_is_booked_by_hand_is_watched_for_something_earlier() {
        JourneyTemplate.Builder template = journey(
                Steps.referral("referral", "ortho").forEach("ortho-a", "ortho-b"),
                Steps.bookingUnder("referral", "visit", "ortho").after(Join.reached("referral", "accepted")));
        Office office = Office.of(template)
                .begin()
                .done(Request.SendReferral.class)
                .signal(Signal.of("accepted").about("referral").item("ortho-a"))
                .signal(Signal.of("accepted").about("referral").item("ortho-b"))
                .found(slot("2026-03-31T13:00", "ortho-b"), slot("2026-06-02T11:00", "ortho-a"))
                .at("2026-03-04T10:00")
                .at("2026-03-06T10:00");

        office.signal(Signal.of("booked").about("visit").with(slot("2026-03-31T13:00", "ortho-b")));

        assertThat(office.last(Request.FindSlots.class).visits().get(0).providers())
                .isEqualTo(Providers.of("ortho-a"));
    }

    @Test
    void nobody_is_asked_for_a_visit_under_a_referral_that_nobody_has_accepted() {
        JourneyTemplate.Builder template = journey(
                Steps.referral("referral", "ortho").to("ortho-a"),
                Steps.bookingUnder("referral", "visit", "ortho"),
                Steps.booking("scan", "mri"));

        Office office = Office.of(template).begin();

        assertThat(asked(office))
                .containsEntry("visit", Providers.of(List.of()))
                .containsEntry("scan", Providers.any());
    }

    @Test
    void a_stranger_who_offers_himself_is_not_booked_once_the_provider_has_declined_after_all() {
        JourneyTemplate.Builder template = journey(
                Steps.referral("referral", "ortho").to("ortho-a"),
                Steps.bookingUnder("referral", "visit", "ortho").after(Join.reached("referral", "accepted")));
        Office office = Office.of(template)
                .begin()
                .done(Request.SendReferral.class)
                .signal("accepted", "referral")
                .found(slot("2026-03-31T13:00", "ortho-a"))
                .signal("declined", "referral")
                .signal(Signal.of("chosen").about("visit").with("choice", Value.of("1")))
                .signal("gone", "visit");
        assertThat(asked(office)).containsEntry("visit", Providers.of(List.of()));

        office.found(slot("2026-03-12T11:00", "stranger"));

        assertThat(office.step("visit").state()).isEqualTo("with-care-team");
        assertThat(office.count(Request.HoldSlot.class)).isEqualTo(1);
    }

    /** Who was asked for what, in all searches. */
    private static Map<String, Providers> asked(Office office) {
        Map<String, Providers> asked = new TreeMap<>();
        office.effects().stream()
                .map(Effect::request)
                .filter(Request.FindSlots.class::isInstance)
                .flatMap(find -> ((Request.FindSlots) find).visits().stream())
                .forEach(visit -> asked.put(visit.step().step().value(), visit.providers()));
        return asked;
    }

    @Test
    void a_chain_that_the_care_team_sends_back_is_found_again_as_a_whole() {
        JourneyTemplate.Builder template = journey(
                Steps.booking("scan", "mri"),
                Steps.booking("visit", "ortho").startsAfter(Point.endOf("scan"), Span.days(3), Span.days(90)));
        Office office =
                Office.of(template).begin().report(Request.FindSlots.class, new Report.Failed("the adapter is down"));

        office.signal("retry", "visit");

        assertThat(office.last(Request.FindSlots.class).visits()).hasSize(2);
    }

    @Test
    void a_referral_waits_for_its_note_from_the_visit_on() {
        JourneyTemplate.Builder template = journey(
                Steps.referral("referral", "ortho").forEach("ortho-a"),
                Steps.bookingUnder("referral", "visit", "ortho").after(Join.anyReached("referral", "accepted")));
        Office office = Office.of(template)
                .begin()
                .done(Request.SendReferral.class)
                .signal("accepted", "referral")
                .found(slot("2026-04-07T10:00", "ortho-a"));

        office.signal(Signal.of("chosen").about("visit").with("choice", Value.of("1")))
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class)
                .signal("scheduled", "referral");

        assertThat(office.step("referral").status().deadline()).contains(local("2026-04-14T10:30"));
    }

    @Test
    void a_provider_on_the_waitlist_is_not_chased_before_the_visit_with_another() {
        JourneyTemplate.Builder template = journey(
                Steps.referral("referral", "ortho").forEach("ortho-b", "ortho-a"),
                Steps.bookingUnder("referral", "visit", "ortho").after(Join.reached("referral", "accepted")));
        Office office = Office.of(template)
                .begin()
                .done(Request.SendReferral.class)
                .signal(Signal.of("accepted").about("referral").item("ortho-a"))
                .signal(Signal.of("accepted").about("referral").item("ortho-b"))
                .found(slot("2026-04-07T10:00", "ortho-b"), slot("2026-06-02T11:00", "ortho-a"));

        office.signal(Signal.of("chosen").about("visit").with("choice", Value.of("1")))
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class);

        assertThat(office.agenda().journeys().get(0).steps().of(StepId.of("referral")))
                .extracting(step -> step.status().deadline().orElseThrow())
                .containsOnly(local("2026-05-05T10:30"));
    }

    private static BookingStep unasked() {
        return Steps.booking("session", "therapy").ask(false);
    }

    @Test
    void an_offer_that_lapses_is_replaced_by_what_is_open_instead() {
        JourneyTemplate.Builder template = journey(Steps.booking("visit", "clinic"));
        Office office = Office.of(template).begin().found(slot("2026-03-03T15:30", "clinic"));

        office.at("2026-03-03T16:00").found(slot("2026-03-05T09:30", "clinic"));

        assertThat(office.step("visit").state()).isEqualTo("offered");
        assertThat(office.count(Request.AskPatient.class)).isEqualTo(2);
    }

    @Test
    void a_yes_to_an_option_that_has_begun_books_nothing_and_finds_what_is_open_instead() {
        JourneyTemplate.Builder template = journey(Steps.booking("visit", "clinic"));
        Office office = Office.of(template)
                .begin()
                .found(slot("2026-03-03T15:30", "clinic"), slot("2026-03-02T16:30", "clinic"));

        office.at("2026-03-02T16:31").signal(Signal.of("chosen").about("visit").with("choice", Value.of("1")));

        assertThat(office.step("visit").state()).isIn("finding", "offered");
        assertThat(office.count(Request.HoldSlot.class)).isZero();
        assertThat(office.count(Request.FindSlots.class)).isEqualTo(2);
    }

    @Test
    void nobody_is_reminded_of_an_offer_that_can_no_longer_be_had_and_the_care_team_is_asked() {
        JourneyTemplate.Builder template = journey(Steps.booking("visit", "clinic"));
        Office office = Office.of(template).begin().found(slot("2026-03-04T09:30", "clinic"));

        office.at("2026-03-04T10:00").found();

        assertThat(office.step("visit").state()).isEqualTo("with-care-team");
        assertThat(office.count(Request.AskPatient.class)).isEqualTo(1);
    }

    @Test
    void a_question_that_was_put_off_keeps_its_time_when_its_offer_lapses() {
        JourneyTemplate.Builder template = journey(Steps.booking("visit", "clinic"));
        Office office = Office.of(template).at("2026-03-02T20:00").begin().found(slot("2026-03-04T15:30", "clinic"));

        office.at("2026-03-04T16:00").found(slot("2026-03-09T09:30", "clinic"));

        assertThat(office.step("visit").status().deadline()).contains(local("2026-03-05T09:00"));
    }
}
