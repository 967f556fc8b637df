package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.template.BookingStep;
import io.journeykit.template.Contact;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Priority;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever chose a visit, or was told of one, hears what became of it. */
class OutcomeTest {

    @Test
    void who_accepts_an_earlier_visit_that_is_gone_hears_that_it_could_not_be_booked() {
        Office office = booked(mri().waitlist(true))
                .signal(Signal.of("slot-opened").about("mri").with(slot("2026-03-11T09:00", "imaging")))
                .choose("mri", "yes")
                .report(Request.BookSlot.class, new Report.Declined("taken"));

        assertThat(said(office)).endsWith("visit-not-booked");
        assertThat(office.said(Request.SendMessage.class).body()).contains("11 March");
        assertThat(office.step("mri").dates().slot()).contains(slot("2026-03-12T09:00", "imaging"));
    }

    @Test
    void who_accepts_an_earlier_visit_that_nobody_answers_for_hears_that_she_keeps_hers() {
        Office office = booked(mri().waitlist(true))
                .signal(Signal.of("slot-opened").about("mri").with(slot("2026-03-11T09:00", "imaging")))
                .choose("mri", "yes")
                .report(Request.BookSlot.class, new Report.Accepted("request-1"))
                .at("2026-03-02T18:00");

        assertThat(office.step("mri").state()).isEqualTo("booked");
        assertThat(said(office)).endsWith("visit-not-booked");
        assertThat(office.said(Request.SendMessage.class).body()).contains("11 March");
    }

    @Test
    void who_is_asked_since_she_had_a_visit_before_hears_of_the_next() {
        Office office = Office.of(journey().step(mri().ask(false)))
                .begin()
                .found(slot("2026-03-12T09:00", "imaging"))
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class);
        assertThat(said(office)).isEmpty();

        office.signal("cancelled-by-partner", "mri").book("mri", slot("2026-03-13T09:00", "imaging"));

        assertThat(said(office)).containsExactly("visit-booked");
    }

    @Test
    void who_calls_off_a_visit_that_nobody_spoke_of_hears_that_it_is() {
        Office office = Office.of(journey().step(mri().ask(false)))
                .begin()
                .found(slot("2026-03-12T09:00", "imaging"))
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class);

        office.signal("cancelled-by-patient", "mri");

        assertThat(said(office)).containsExactly("visit-off");
    }

    @Test
    void who_is_missed_before_her_time_reads_which_visit_is_off() {
        Office office = booked(mri()).at("2026-03-10T10:00");

        office.signal("no-show", "mri");

        assertThat(said(office)).endsWith("visit-off");
        assertThat(office.said(Request.SendMessage.class).body()).contains("12 March");
    }

    @Test
    void who_chose_a_visit_hears_that_another_was_booked_when_its_provider_never_answered() {
        Office office = chosen().done(Request.HoldSlot.class).at("2026-03-09T12:00");
        assertThat(office.step("mri").state()).isEqualTo("with-care-team");

        office.signal(Signal.of("booked").about("mri").with(slot("2026-03-13T09:00", "imaging")));

        assertThat(said(office)).containsExactly("visit-moved");
    }

    @Test
    void who_chose_a_visit_hears_that_it_will_not_be_booked_when_its_journey_is_called_off() {
        Office office = chosen().done(Request.HoldSlot.class).at("2026-03-09T12:00");

        office.instruct(
                new Instruction.CancelJourney(office.agenda().journeys().get(0).id()));

        assertThat(said(office)).containsExactly("visit-not-booked");
    }

    @Test
    void who_goes_by_a_visit_hears_that_it_was_at_another_time_that_is_past() {
        Office office = booked(mri()).at("2026-03-10T10:00");

        office.signal(Signal.of("booked").about("mri").with(slot("2026-03-09T14:00", "imaging")));

        assertThat(said(office)).endsWith("visit-off");
    }

    @Test
    void nobody_is_asked_to_choose_where_nothing_is_offered() {
        Office office = booked(mri()).signal("replan", "mri").signal("options", "mri");

        assertThat(office.step("mri").state()).isEqualTo("replanning");
        assertThat(office.agenda().desk().incidents())
                .extracting(Incident::code)
                .containsExactly("signal-fits-nothing");
    }

    @Test
    void a_slot_that_was_told_of_before_it_was_booked_is_not_offered_in_its_own_place() {
        Office office = Office.of(journey().step(mri().waitlist(true)))
                .begin()
                .signal(Signal.of("slot-opened").about("mri").with(slot("2026-03-12T09:00", "imaging")))
                .signal(Signal.of("booked").about("mri").with(slot("2026-03-12T09:00", "imaging")));

        assertThat(office.step("mri").state()).isEqualTo("booked");
        assertThat(office.count(Request.AskPatient.class)).isZero();
    }

    @Test
    void who_was_reminded_of_a_visit_hears_before_its_time_that_it_has_moved() {
        Office office = Office.of(journey()
                        .step(mri().ask(false))
                        .step(Steps.message("fast", "fast").due(Due.before(Point.startOf("mri"), Span.days(1)))))
                .begin()
                .found(slot("2026-03-12T10:00", "imaging"))
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class)
                .at("2026-03-11T10:00")
                .done(Request.SendMessage.class);

        office.signal(Signal.of("booked").about("mri").with(slot("2026-03-20T09:00", "imaging")));

        assertThat(open(office)).contains("visit-moved");
    }

    @Test
    void who_hears_that_another_is_booked_before_there_is_room_for_news_hears_with_it_that_the_former_is_off() {
        Office office = booked(mri());
        office.signal("cancelled-by-partner", "mri");
        assertThat(open(office)).contains("visit-off");

        office.book("mri", slot("2026-03-13T09:00", "imaging"));

        assertThat(said(office)).endsWith("visit-booked");
        assertThat(office.said(Request.SendMessage.class).body())
                .contains("13 March")
                .contains("12 March");
    }

    @Test
    void how_long_an_offer_is_of_use_is_no_matter_for_news_of_its_visit() {
        Office office = booked(mri().contact(Contact.of(Priority.ROUTINE).usefulFor(Span.hours(1))));

        office.signal("cancelled-by-partner", "mri");

        assertThat(office.agenda().outbox().open())
                .filteredOn(news -> news.wording().text().equals("visit-off"))
                .extracting(news -> news.urgency().notAfter())
                .containsExactly(Optional.of(local("2026-03-12T08:59")));
    }

    @Test
    void who_has_not_heard_of_a_move_reads_the_time_that_she_knows_when_it_is_called_off() {
        Office office = booked(mri())
                .at("2026-03-10T22:00")
                .signal(Signal.of("booked").about("mri").with(slot("2026-03-13T09:00", "imaging")))
                .signal("cancelled-by-partner", "mri")
                .at("2026-03-11T09:00");

        assertThat(said(office)).endsWith("visit-off");
        assertThat(office.said(Request.SendMessage.class).body()).contains("12 March");
    }

    @Test
    void who_loses_a_visit_that_served_another_journey_too_hears_that_it_is_off() {
        Office office = Office.of(
                        journey("one").step(mri().shared("scan")),
                        journey("two").step(mri().shared("scan")))
                .begin("one")
                .begin("two")
                .found(slot("2026-03-12T09:00", "imaging"))
                .choose("mri", "1")
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class);

        JourneyId one = office.agenda().journeys().get(0).id();
        office.signal(Signal.of("cancel").about("mri").in(one)).done(Request.CancelBooking.class);

        assertThat(open(office)).contains("visit-off");
    }

    @Test
    void a_visit_that_another_journey_has_too_is_not_called_off_with_one_of_them() {
        Office office = Office.of(journey("one").step(mri()), journey("two").step(mri()))
                .begin("one")
                .book("mri", slot("2026-03-12T09:00", "imaging"))
                .begin("two");
        JourneyId one = office.agenda().journeys().get(0).id();
        JourneyId two = office.agenda().journeys().get(1).id();
        office.signal(Signal.of("booked").about("mri").in(two).with(slot("2026-03-12T09:00", "imaging")));

        office.instruct(new Instruction.CancelJourney(one));

        assertThat(office.count(Request.CancelBooking.class)).isZero();
    }

    @Test
    void nobody_is_asked_about_a_visit_that_never_took_place() {
        Office office = Office.of(journey()
                        .step(mri())
                        .step(Steps.questionnaire("how-was-it", "how-was-it")
                                .due(Due.after(Point.startOf("mri"), Span.days(1))))
                        .step(Steps.waitFor("rest", "rested")))
                .begin()
                .book("mri", slot("2026-03-12T09:00", "imaging"));

        office.instruct(new Instruction.CancelStep(office.ref("mri"))).done(Request.CancelBooking.class);

        assertThat(office.are("how-was-it")).containsExactly("NOT_NEEDED");
    }

    private static BookingStep mri() {
        return Steps.booking("mri", "mri-knee");
    }

    private static Office chosen() {
        return Office.of(journey().step(mri()))
                .begin()
                .found(slot("2026-03-12T09:00", "imaging"))
                .choose("mri", "1");
    }

    private static Office booked(BookingStep visit) {
        return Office.of(journey().step(visit)).begin().book("mri", slot("2026-03-12T09:00", "imaging"));
    }

    /** The texts of what she is to hear, or was told within a day. */
    private static List<String> open(Office office) {
        return office.agenda().outbox().open().stream()
                .map(contact -> contact.wording().text())
                .toList();
    }

    private static List<String> said(Office office) {
        return office.tray()
                .of(Request.SendMessage.class)
                .map(effect -> ((Request.SendMessage) effect.request()).text())
                .toList();
    }
}
