package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.template.Steps;
import org.junit.jupiter.api.Test;

/** A visit that a person asks to have at another time. */
class RescheduleTest {

    @Test
    void a_visit_is_planned_anew_since_a_person_asked_for_it() {
        Office office = Office.of(journey(Steps.booking("scan", "imaging")))
                .begin()
                .found(slot("2026-03-05T12:00", "imaging"))
                .signal(Signal.of("chosen").about("scan"))
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class);

        office.instruct(new Instruction.Reschedule(office.step("scan").ref()))
                .found(slot("2026-03-10T12:00", "imaging"));

        assertThat(office.step("scan").state()).isEqualTo("offered-another");
        assertThat(office.events().toString()).contains("breaks.asked").doesNotContain("breaks.window");
    }
}
