package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.template.BookingStep;
import io.journeykit.template.Steps;
import java.util.List;
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

    private static List<String> said(Office office) {
        return office.tray()
                .of(Request.SendMessage.class)
                .map(effect -> ((Request.SendMessage) effect.request()).text())
                .toList();
    }
}
