package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.planning.Promise;
import io.journeykit.planning.Rivals;
import io.journeykit.planning.Slot;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Value;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For how long an offer stands, and what she hears who takes it up too late. */
class OfferLifeTest {

    private static final JourneyTemplate.Builder VISIT = journey(Steps.booking("visit", "clinic"));
    private static final Slot SOON = slot("2026-03-13T16:00", "clinic");
    private static final Slot LATER = slot("2026-04-10T09:00", "clinic");

    @Test
    void silence_ends_an_offer_only_after_two_hours_of_her_contact_window() {
        WeeklyHours window = WeeklyHours.daily(LocalTime.of(10, 0), LocalTime.of(10, 20));
        Office office = Office.of(VISIT)
                .prefer(Office.preferences().withContact(new ContactRules(window, List.of())))
                .begin()
                .found(LATER);

        office.at("2026-03-07T10:19");
        assertThat(office.step("visit").state()).isEqualTo("offered");

        office.at("2026-03-07T10:20");
        assertThat(office.step("visit").state()).isEqualTo("with-care-team");
    }

    @Test
    void another_slot_stays_offered_for_two_hours_of_her_contact_window_too() {
        WeeklyHours window = WeeklyHours.daily(LocalTime.of(14, 0), LocalTime.of(15, 0));
        Office office = booked().prefer(Office.preferences().withContact(new ContactRules(window, List.of())));
        opens(office, slot("2026-03-19T11:00", "clinic"));

        office.at("2026-03-13T14:59");
        assertThat(office.step("visit").state()).isEqualTo("offered-earlier");

        office.at("2026-03-13T15:00");
        assertThat(office.step("visit").state()).isEqualTo("booked");
    }

    @Test
    void who_chooses_what_has_lapsed_hears_so_though_no_question_has_room_in_her_budget() {
        Budget one = new Budget.PerWeek(1);
        Office office = Office.of(VISIT)
                .prefer(Office.preferences().withContact(new ContactRules(WeeklyHours.ALWAYS, List.of(one))))
                .begin()
                .found(slot("2026-03-04T10:00", "clinic"), LATER);

        office.at("2026-03-03T16:00").choose("visit", "1");
        office.found(LATER);

        assertThat(office.messages("visit-not-booked")).isEqualTo(1);
        assertThat(office.count(Request.AskPatient.class)).isEqualTo(1);
    }

    @Test
    void who_says_yes_too_late_to_an_earlier_slot_hears_so() {
        Office office = booked();
        opens(office, SOON);

        office.at("2026-03-12T17:00").choose("visit", "yes");

        assertThat(office.step("visit").dates().start()).contains(local("2026-04-10T09:00"));
        assertThat(office.messages("visit-not-booked")).isEqualTo(1);
    }

    @Test
    void a_slot_that_opened_before_the_visit_was_known_is_offered_in_its_place() {
        Office office = Office.of(VISIT).begin();
        opens(office, SOON);

        office.signal(Signal.of("booked").about("visit").with(LATER));

        assertThat(office.step("visit").state()).isEqualTo("offered-earlier");
        assertThat(office.step("visit").dates().offer()).contains(SOON);
        assertThat(office.step("visit").dates().slot()).contains(LATER);
    }

    @Test
    void a_slot_that_is_booked_for_another_is_not_offered_to_her() {
        Office office = booked();
        Rivals others = new Rivals(List.of(), List.of(), List.of(new Promise("clinic", SOON, SOON.start())));
        Signal opened = Signal.of("slot-opened").about("visit").with(SOON);

        office.lay(Kernel.decide(
                office.agenda(),
                new Input.SignalReceived(office.id(), opened),
                new Circumstances(office.now(), office.definitions(), others)));

        assertThat(office.step("visit").state()).isEqualTo("booked");
        assertThat(office.events().toString()).contains("misfit.taken");
    }

    @Test
    void a_yes_is_too_late_where_it_comes_too_close_to_what_is_just_being_booked() {
        Office office = Office.of(journey(Steps.booking("visit", "clinic").course(2, Span.days(6), Span.days(30))))
                .begin()
                .foundInTurn(slot("2026-03-20T09:00", "clinic"), slot("2026-04-07T09:00", "clinic"));
        office.signal(Signal.of("chosen").about("visit").occurrence(1).with("choice", Value.of("1")));
        office.done(Request.HoldSlot.class).done(Request.BookSlot.class);
        opens(office, 1, slot("2026-03-12T09:00", "clinic"));
        opens(office, 2, slot("2026-03-11T09:00", "clinic"));
        assertThat(office.count(Request.AskPatient.class)).isPositive();

        office.signal(Signal.of("accepted").about("visit").occurrence(2));
        office.signal(Signal.of("accepted").about("visit").occurrence(1));

        assertThat(office.last(Request.BookSlot.class).slot()).isEqualTo(slot("2026-03-11T09:00", "clinic"));
        assertThat(office.step("visit").dates().start()).contains(local("2026-03-20T09:00"));
        assertThat(office.step("visit").state()).isEqualTo("booked");
    }

    private static Office booked() {
        Office office = Office.of(VISIT).begin();
        office.book("visit", LATER).at("2026-03-12T14:00");
        return office;
    }

    private static void opens(Office office, Slot slot) {
        office.signal(Signal.of("slot-opened").about("visit").with(slot));
    }

    private static void opens(Office office, int occurrence, Slot slot) {
        office.signal(
                Signal.of("slot-opened").about("visit").occurrence(occurrence).with(slot));
    }
}
