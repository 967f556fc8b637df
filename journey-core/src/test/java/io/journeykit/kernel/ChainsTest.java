package io.journeykit.kernel;

import static io.journeykit.kernel.Office.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.planning.Slot;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Site;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChainsTest {

    private final JourneyTemplate chain = template(
            "chain",
            Steps.booking("mri", "mri"),
            Steps.booking("visit", "clinic").startsAfter(Point.endOf("mri"), Span.workingDays(2), Span.days(90)));

    @Test
    void a_chain_is_found_and_asked_for_once_and_all_is_booked_only_when_all_is_held() {
        Office desk = new Office("sally", chain);
        desk.begin(chain);
        assertThat(desk.count(Request.FindSlots.class)).isEqualTo(1);

        found(desk);
        assertThat(desk.count(Request.AskPatient.class)).isEqualTo(1);
        desk.choose("mri", "1");
        assertThat(desk.count(Request.HoldSlot.class)).isEqualTo(2);

        hold(desk, 0, Report.Done.PLAINLY);
        assertThat(desk.count(Request.BookSlot.class)).isZero();
        hold(desk, 1, Report.Done.PLAINLY);
        assertThat(desk.count(Request.BookSlot.class)).isEqualTo(2);
    }

    @Test
    void when_one_slot_is_gone_the_others_are_released_and_the_chain_is_planned_again() {
        Office desk = new Office("sally", chain);
        desk.begin(chain);
        found(desk);
        desk.choose("mri", "1");

        hold(desk, 0, Report.Done.PLAINLY);
        hold(desk, 1, new Report.Declined("taken"));

        assertThat(desk.count(Request.ReleaseSlot.class)).isEqualTo(1);
        assertThat(desk.count(Request.FindSlots.class)).isEqualTo(2);
        assertThat(desk.step("mri").state()).isEqualTo("finding");
        assertThat(desk.step("visit").state()).isEqualTo("finding");
    }

    @Test
    void when_nothing_fits_the_care_team_is_asked_and_told_why() {
        Office desk = new Office("sally", chain);
        desk.begin(chain);

        Request.FindSlots find =
                (Request.FindSlots) desk.last(Request.FindSlots.class).request();
        Report.Found mri =
                new Report.Found(find.visits().get(0).step().toString(), List.of(slot("2026-03-10T09:00", "imaging")));
        Report.Found visit =
                new Report.Found(find.visits().get(1).step().toString(), List.of(slot("2026-03-11T09:00", "clinic")));
        desk.report(Request.FindSlots.class, new Report.Done(new TreeMap<>(), List.of(mri, visit), Optional.empty()));

        assertThat(desk.step("visit").state()).isEqualTo("with-care-team");
        assertThat(desk.events.toString()).contains("no-appointments-fit");
    }

    @Test
    void a_visit_that_was_missed_is_booked_anew_once_and_then_by_hand() {
        JourneyTemplate single = template("single", Steps.booking("visit", "clinic"));
        Office desk = new Office("sally", single);
        desk.begin(single);
        desk.book("visit", slot("2026-03-10T09:00", "clinic")).at("2026-03-10T12:00");

        desk.signal(Signal.of("no-show").about("visit"));
        assertThat(desk.step("visit").state()).isEqualTo("finding");
        assertThat(desk.step("visit").dates().start()).isEmpty();

        desk.book("visit", slot("2026-03-12T09:00", "clinic")).at("2026-03-12T12:00");
        desk.signal(Signal.of("no-show").about("visit"));
        desk.book("visit", slot("2026-03-17T09:00", "clinic")).at("2026-03-17T12:00");
        desk.signal(Signal.of("no-show").about("visit"));
        assertThat(desk.step("visit").state()).isEqualTo("with-care-team");
    }

    @Test
    void an_earlier_slot_is_booked_before_the_old_one_is_given_back() {
        JourneyTemplate single = template("single", Steps.booking("visit", "clinic"));
        Office desk = new Office("sally", single);
        desk.begin(single);
        desk.book("visit", slot("2026-04-10T09:00", "clinic"));

        desk.at("2026-03-12T14:00")
                .signal(Signal.of("slot-opened").about("visit").with(slot("2026-03-19T11:00", "clinic")));
        assertThat(desk.step("visit").state()).isEqualTo("offered-earlier");
        desk.at("2026-03-12T16:00").choose("visit", "yes");
        long before = desk.count(Request.CancelBooking.class);
        desk.done(Request.BookSlot.class);

        assertThat(before).isZero();
        Request.CancelBooking given =
                (Request.CancelBooking) desk.last(Request.CancelBooking.class).request();
        assertThat(given.slot().start()).isEqualTo(Office.local("2026-04-10T09:00"));
        assertThat(desk.step("visit").dates().start()).contains(Office.local("2026-03-19T11:00"));
    }

    @Test
    void an_earlier_slot_is_not_offered_where_the_chain_would_not_hold() {
        Office desk = new Office("sally", chain);
        desk.begin(chain);
        found(desk);
        desk.choose("mri", "1");
        hold(desk, 0, Report.Done.PLAINLY);
        hold(desk, 1, Report.Done.PLAINLY);
        book(desk, 0);
        book(desk, 1);

        desk.signal(Signal.of("slot-opened").about("visit").with(slot("2026-03-06T09:00", "clinic")));

        assertThat(desk.step("visit").state()).isEqualTo("booked");
        assertThat(desk.events.toString()).contains("slot-does-not-fit");
    }

    @Test
    void cancelling_is_a_request_that_ends_when_the_booking_is_released() {
        JourneyTemplate single = template("single", Steps.booking("visit", "clinic"));
        Office desk = new Office("sally", single);
        JourneyId journey = desk.begin(single);
        desk.book("visit", slot("2026-03-10T09:00", "clinic"));

        desk.instruct(new Instruction.CancelJourney(journey));
        assertThat(desk.step("visit").state()).isEqualTo("cancelling");
        assertThat(desk.agenda.isLive()).isTrue();

        desk.done(Request.CancelBooking.class);
        assertThat(desk.agenda.journey(journey).orElseThrow().outcome()).contains(Outcome.CANCELLED);
    }

    @Test
    void one_blood_test_serves_two_journeys_and_is_released_by_the_last_of_them() {
        JourneyTemplate one = template("one", Steps.booking("blood", "lab").shared("blood-test"));
        JourneyTemplate two = template("two", Steps.booking("blood", "lab").shared("blood-test"));
        Office desk = new Office("sally", one, two);
        JourneyId first = desk.begin(one);
        desk.book("blood", slot("2026-03-10T09:00", "lab"));
        JourneyId second = desk.begin(two);
        assertThat(desk.count(Request.FindSlots.class)).isEqualTo(1);
        assertThat(desk.step(second, "blood").dates().start()).contains(Office.local("2026-03-10T09:00"));

        desk.instruct(new Instruction.CancelJourney(first));
        assertThat(desk.count(Request.CancelBooking.class)).isZero();
        assertThat(desk.step(second, "blood").state()).isEqualTo("booked");

        desk.instruct(new Instruction.CancelJourney(second));
        assertThat(desk.count(Request.CancelBooking.class)).isEqualTo(1);
    }

    @Test
    void six_weekly_sessions_are_planned_together_round_a_holiday() {
        JourneyTemplate course = template(
                "course",
                Steps.booking("therapy", "therapy").repeat(new Repetition.Course(3, Span.days(6), Span.days(10))));
        Office desk = new Office("sally", course);
        desk.begin(course);
        desk.found(
                slot("2026-04-06T16:00", "t"),
                slot("2026-04-13T16:00", "t"),
                slot("2026-04-21T16:00", "t"),
                slot("2026-04-27T16:00", "t"));

        assertThat(desk.count(Request.AskPatient.class)).isEqualTo(1);
        Request.AskPatient asked =
                (Request.AskPatient) desk.last(Request.AskPatient.class).request();
        assertThat(asked.choices().get(0).words()).contains("Mon 6 Apr", "Mon 13 Apr", "Tue 21 Apr");
    }

    @Test
    void what_was_booked_after_nobody_wanted_it_any_more_is_called_off() {
        JourneyTemplate single = template("single", Steps.booking("visit", "clinic"));
        Office desk = new Office("sally", single);
        desk.begin(single);
        desk.found(slot("2026-03-10T09:00", "clinic")).choose("visit", "1").done(Request.HoldSlot.class);
        desk.instruct(new Instruction.Skip(desk.ref("visit")));

        desk.done(Request.BookSlot.class);

        assertThat(desk.count(Request.CancelBooking.class) + desk.count(Request.ReleaseSlot.class))
                .isPositive();
        assertThat(desk.events)
                .anyMatch(event -> event instanceof EffectEvent.Requested requested
                        && requested.effect().request() instanceof Request.CancelBooking);
    }

    private void found(Office desk) {
        Request.FindSlots find =
                (Request.FindSlots) desk.last(Request.FindSlots.class).request();
        Slot scan = slot("2026-03-05T07:30", "imaging");
        Slot visit = slot("2026-03-31T13:00", "clinic");
        desk.report(
                Request.FindSlots.class,
                new Report.Done(
                        new TreeMap<>(),
                        List.of(
                                new Report.Found(find.visits().get(0).step().toString(), List.of(scan)),
                                new Report.Found(find.visits().get(1).step().toString(), List.of(visit))),
                        Optional.empty()));
    }

    private void hold(Office desk, int index, Report report) {
        report(desk, Request.HoldSlot.class, index, report);
    }

    private void book(Office desk, int index) {
        report(desk, Request.BookSlot.class, index, Report.Done.PLAINLY);
    }

    private void report(Office desk, Class<? extends Request> kind, int index, Report report) {
        var keys = desk.effects.stream()
                .filter(effect -> kind.isInstance(effect.request()))
                .toList();
        desk.tell(new io.journeykit.agenda.Input.EffectReported(
                desk.id(), keys.get(index).key(), report));
    }

    private static JourneyTemplate template(String id, StepTemplate.Builder... steps) {
        JourneyTemplate.Builder template =
                JourneyTemplate.named(id).version("1").site(new Site(Office.BOSTON, "monday-to-friday"));
        for (StepTemplate.Builder step : steps) {
            template.step(step);
        }
        return template.build();
    }
}
