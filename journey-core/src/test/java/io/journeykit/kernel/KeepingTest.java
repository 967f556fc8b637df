package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Value;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepingTest {

    private static final Due TWENTY_DAYS_BEFORE = Due.before(Point.anchor("due-date"), Span.days(18))
            .notBefore(Offset.before(Span.days(20)))
            .notAfter(Offset.before(Span.days(10)));

    private final JourneyTemplate.Builder checkUp =
            journey(Steps.booking("check-up", "clinic").due(TWENTY_DAYS_BEFORE));

    @Test
    void a_visit_whose_window_moved_away_is_proposed_anew_and_stands_until_she_agrees() {
        Office office = booked("2026-04-01T00:00", "2026-03-13T09:00");

        dueDateIs(office, "2026-04-11");
        assertThat(office.step("check-up").state()).isEqualTo("replanning");
        office.found(slot("2026-03-23T09:00", "clinic"));

        assertThat(office.step("check-up").state()).isEqualTo("offered-another");
        assertThat(office.step("check-up").dates().start()).contains(local("2026-03-13T09:00"));
        office.choose("check-up", "yes").done(Request.BookSlot.class);
        assertThat(office.step("check-up").dates().start()).contains(local("2026-03-23T09:00"));
        assertThat(office.count(Request.CancelBooking.class)).isEqualTo(1);
        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void a_visit_that_still_lies_in_its_window_stays_as_it_is() {
        Office office = booked("2026-04-01T00:00", "2026-03-18T09:00");

        dueDateIs(office, "2026-04-03");

        assertThat(office.step("check-up").state()).isEqualTo("booked");
        assertThat(office.step("check-up").dates().due().orElseThrow().earliest())
                .isEqualTo(local("2026-03-14T00:00"));
    }

    @Test
    void who_does_not_want_the_other_visit_is_not_asked_again_and_a_person_sees_to_it() {
        Office office = booked("2026-04-01T00:00", "2026-03-13T09:00");
        dueDateIs(office, "2026-04-11");
        office.found(slot("2026-03-23T09:00", "clinic"));

        office.choose("check-up", "no").at("2026-03-12T10:00");

        assertThat(office.step("check-up").state()).isEqualTo("booked");
        assertThat(office.incidents()).containsExactly("silence");
        assertThat(office.count(Request.FindSlots.class)).isEqualTo(2);
    }

    @Test
    void who_does_not_answer_is_asked_twice_and_then_a_person_sees_to_it() {
        Office office = booked("2026-04-01T00:00", "2026-03-13T09:00");
        dueDateIs(office, "2026-04-11");
        long before = office.count(Request.AskPatient.class);
        office.found(slot("2026-03-23T09:00", "clinic"));

        office.at("2026-03-12T10:00");

        // By her budget of one a day they go out on Tuesday and on Wednesday.
        assertThat(office.count(Request.AskPatient.class)).isEqualTo(before + 2);
        assertThat(office.step("check-up").state()).isEqualTo("booked");
        assertThat(office.incidents()).containsExactly("silence");
    }

    @Test
    void options_that_lie_outside_of_a_window_that_moved_are_taken_back_and_others_are_found() {
        Office office = begun("2026-04-01T00:00").found(slot("2026-03-13T09:00", "clinic"));

        dueDateIs(office, "2026-04-11");

        assertThat(office.step("check-up").state()).isEqualTo("finding");
        assertThat(office.count(Request.FindSlots.class)).isEqualTo(2);
    }

    @Test
    void what_a_person_booked_outside_of_the_window_is_not_held_against_it() {
        Office office = begun("2026-04-01T00:00").found();

        office.signal(Signal.of("booked").about("check-up").with(slot("2026-03-30T09:00", "clinic")))
                .at("2026-03-06T10:00");

        assertThat(office.step("check-up").state()).isEqualTo("booked");
        assertThat(office.count(Request.FindSlots.class)).isEqualTo(1);
    }

    @Test
    void a_visit_that_never_took_place_binds_no_other() {
        JourneyTemplate.Builder two = journey(
                Steps.booking("first", "clinic")
                        .due(Due.before(Point.anchor("due-date"), Span.days(20))
                                .notAfter(Offset.before(Span.days(15)))),
                Steps.booking("second", "clinic")
                        .due(Due.before(Point.anchor("due-date"), Span.days(10))
                                .notBefore(Offset.before(Span.days(16))))
                        .addTimings(Timing.startsAfter(Point.endOf("first")).byAtLeast(Span.days(14))));
        Office office = begun(two, "2026-04-01T00:00");

        office.instruct(new Instruction.Skip(office.ref("first"))).found(slot("2026-03-17T09:00", "clinic"));

        assertThat(office.step("first").outcome()).contains(Outcome.NOT_NEEDED);
        assertThat(office.step("second").state()).isEqualTo("offered");
    }

    private Office booked(String dueDate, String visit) {
        return begun(dueDate).book("check-up", slot(visit, "clinic"));
    }

    private Office begun(String dueDate) {
        return begun(checkUp, dueDate);
    }

    private static Office begun(JourneyTemplate.Builder template, String dueDate) {
        return Office.of(template.addAnchors("due-date")).begin(Map.of("due-date", local(dueDate)));
    }

    private static void dueDateIs(Office office, String date) {
        office.learn("due-date", Value.of(LocalDate.parse(date)));
    }

    @Test
    void a_visit_of_a_course_that_others_book_too_near_to_another_is_proposed_anew() {
        JourneyTemplate.Builder course =
                journey(Steps.booking("therapy", "therapy").ask(false).course(2, Span.days(6), Span.days(10)));
        Office office = Office.of(course).begin();
        office.found(slot("2026-03-05T09:00", "lee"), slot("2026-03-12T09:00", "lee"))
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class);

        office.signal(Signal.of("moved").about("therapy").occurrence(2).with(slot("2026-03-06T09:00", "lee")));

        assertThat(office.count(Request.FindSlots.class)).isEqualTo(2);
    }

    @Test
    void an_act_of_another_journey_serves_one_visit_of_a_course() {
        Office office = Office.of(
                        journey("one", Steps.booking("blood", "lab").shared("blood-test")),
                        journey(
                                "two",
                                Steps.booking("blood", "lab")
                                        .shared("blood-test")
                                        .course(2, Span.days(6), Span.days(10))))
                .begin("one")
                .book("blood", slot("2026-03-10T09:00", "lab"));

        office.begin("two");

        assertThat(office.agenda().journeys().get(1).steps())
                .filteredOn(step -> step.extras().leader().isPresent())
                .hasSize(1);
    }

    @Test
    void what_comes_after_the_end_of_a_series_keeps_its_distance_to_the_last_of_it() {
        JourneyTemplate.Builder two = journey(
                Steps.booking("therapy", "therapy").course(2, Span.days(6), Span.days(10)),
                Steps.booking("review", "clinic")
                        .addTimings(Timing.startsAfter(Point.endOf("therapy")).byAtLeast(Span.days(2))));
        Office office = Office.of(two).begin();

        office.found(
                slot("2026-03-05T09:00", "lee"),
                slot("2026-03-09T09:00", "clinic"),
                slot("2026-03-12T09:00", "lee"),
                slot("2026-03-16T09:00", "clinic"));

        assertThat(office.agenda()
                        .journeys()
                        .get(0)
                        .chainOf(office.ref("review"))
                        .orElseThrow()
                        .options())
                .isNotEmpty()
                .allSatisfy(option -> assertThat(option.slots()
                                .get(office.ref("review").toString())
                                .start())
                        .isAfter(local("2026-03-14T00:00")));
    }

    @Test
    void a_visit_that_has_been_is_shown_once_the_one_that_was_to_come_before_it_is_booked_after_it() {
        Office office = Office.of(journey(
                        Steps.booking("scan", "imaging"),
                        Steps.booking("visit", "clinic").addTimings(Timing.startsAfter(Point.endOf("scan")))))
                .begin()
                .foundInTurn(slot("2026-03-05T09:00", "imaging"), slot("2026-03-06T09:00", "clinic"))
                .choose("scan", "1")
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class)
                .at("2026-03-06T12:00")
                .signal("fulfilled", "visit");

        office.signal(Signal.of("moved").about("scan").with(slot("2026-03-10T09:00", "imaging")));

        assertThat(office.incidents()).contains("chain-broken");
    }

    @Test
    void an_act_of_another_journey_serves_no_visit_whose_timing_it_breaks() {
        Office office = Office.of(
                        journey("one", Steps.booking("blood", "lab").shared("blood-test")),
                        journey(
                                "two",
                                Steps.booking("blood", "lab")
                                        .shared("blood-test")
                                        .addTimings(
                                                Timing.startsAfter(Point.BEGIN).byAtLeast(Span.days(20)))))
                .begin("one")
                .book("blood", slot("2026-03-10T09:00", "lab"));

        office.begin("two");

        assertThat(office.agenda().journeys().get(1).steps())
                .allSatisfy(step -> assertThat(step.extras().leader()).isEmpty());
    }

    @Test
    void what_comes_after_the_start_of_a_visit_that_nobody_knows_counts_from_its_end() {
        Office office = Office.of(journey(
                        Steps.booking("visit", "clinic"),
                        Steps.work("check", "nurse", "check")
                                .addTimings(Timing.startsAfter(Point.startOf("visit"))
                                        .byAtLeast(Span.hours(3)))))
                .begin();

        office.signal("fulfilled", "visit");

        assertThat(office.are("check")).containsExactly("PLANNED");
    }
}
