package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.planning.Slot;
import io.journeykit.template.Steps;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two offers that are open at once, and may be answered in any order. */
class TwoOffersTest {

    private static final Slot SKIN = slot("2026-03-10T10:00", "dermatology");
    private static final Slot TEETH = slot("2026-03-10T10:15", "dentist");

    private static Office offered() {
        Office office = Office.of(journey(Steps.booking("skin", "dermatology"), Steps.booking("teeth", "dentistry")))
                .begin();
        office.report(Request.FindSlots.class, "teeth", found(office, "teeth", TEETH));
        return office.report(Request.FindSlots.class, "skin", found(office, "skin", SKIN));
    }

    private static Report found(Office office, String step, Slot slot) {
        Report.Found found = new Report.Found(office.step(step).ref().toString(), List.of(slot));
        return new Report.Done(new TreeMap<>(), List.of(found), Optional.empty());
    }

    @Test
    void the_second_yes_books_nothing_that_overlaps_with_the_first() {
        Office office = offered().choose("skin", "1");

        office.choose("teeth", "1");

        assertThat(office.count(Request.HoldSlot.class)).isEqualTo(1);
        assertThat(office.step("teeth").state()).isEqualTo("finding");
    }
}
