package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Request;
import io.journeykit.calendar.Span;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import org.junit.jupiter.api.Test;

class KernelTest {

    @Test
    void a_visit_is_booked_prepared_for_and_read() {
        Office office = Office.of(journey(
                        Steps.booking("mri", "mri-knee"),
                        Steps.message("preparation", "mri-preparation")
                                .due(Due.before(Point.startOf("mri"), Span.days(2))),
                        Steps.waitFor("report", "result", "mri").after("mri")))
                .begin();

        office.found(slot("2026-03-05T07:30", "imaging"))
                .done(Request.AskPatient.class)
                .at("2026-03-02T12:30")
                .choose("mri", "1")
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class);
        assertThat(office.step("mri").state()).isEqualTo("booked");
        assertThat(office.step("preparation").phase()).isEqualTo(Phase.PLANNED);
        assertThat(office.agenda().wakeAt()).isEqualTo(local("2026-03-03T09:00"));

        office.at("2026-03-03T09:00");
        assertThat(office.tray().last(Request.SendMessage.class).step()).contains(office.ref("preparation"));

        office.done(Request.SendMessage.class)
                .at("2026-03-05T08:00")
                .signal("fulfilled", "mri")
                .at("2026-03-09T10:00")
                .signal("result", "mri");
        assertThat(office.agenda().isLive()).isFalse();
        assertThat(office.effects())
                .extracting(effect -> effect.request().verb())
                .containsExactly("find-slots", "ask-patient", "hold-slot", "book-slot", "send-message", "send-message");
        assertThat(Kernel.evolve(Agenda.empty(office.agenda().id()), office.events()))
                .isEqualTo(office.agenda());
    }
}
