package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.calendar.Span;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import org.junit.jupiter.api.Test;

/** Slots that are held for a chain: all are booked, or all are given back. */
class HoldTest {

    private final Office office = Office.of(journey(
                    Steps.booking("mri", "mri-knee"),
                    Steps.booking("visit", "orthopaedics")
                            .startsAfter(Point.endOf("mri"), Span.days(1), Span.days(30))))
            .begin()
            .foundInTurn(slot("2026-03-10T09:00", "imaging"), slot("2026-03-12T09:00", "clinic"))
            .choose("mri", "1");

    @Test
    void what_is_held_is_given_back_within_the_hour_where_the_other_hold_is_never_answered() {
        office.report(Request.HoldSlot.class, "mri", Report.Done.PLAINLY);

        office.at("2026-03-02T11:30");

        assertThat(office.count(Request.BookSlot.class)).isZero();
        assertThat(office.count(Request.ReleaseSlot.class)).isPositive();
        assertThat(office.last(Request.AssignWork.class).text()).isEqualTo("book-by-hand");
    }

    @Test
    void a_visit_that_the_provider_cancels_is_found_anew_and_the_other_booking_stands() {
        office.done(Request.HoldSlot.class).done(Request.BookSlot.class);

        office.signal("cancelled-by-partner", "visit");

        assertThat(office.last(Request.FindSlots.class).visits())
                .singleElement()
                .satisfies(visit -> assertThat(visit.step()).isEqualTo(office.ref("visit")));
        assertThat(office.step("mri").state()).isEqualTo("booked");
    }

    @Test
    void a_visit_that_the_patient_cancels_is_called_off_with_the_provider_and_found_anew() {
        office.done(Request.HoldSlot.class).done(Request.BookSlot.class);

        office.signal("cancelled-by-patient", "visit");

        assertThat(office.last(Request.CancelBooking.class).slot().start())
                .isEqualTo(slot("2026-03-12T09:00", "clinic").start());
        assertThat(office.step("visit").state()).isEqualTo("finding");
    }
}
