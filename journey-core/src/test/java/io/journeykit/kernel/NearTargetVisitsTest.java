package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Visits that are wanted as near to their target, 1 May, as can be. */
class NearTargetVisitsTest {

    private static final JourneyTemplate.Builder CONTROL = journey(
            Steps.referral("referral", "ortho").forEach("ortho-a"),
            Steps.bookingUnder("referral", "visit", "ortho")
                    .after(Join.anyReached("referral", "accepted"))
                    .due(Due.after(Point.BEGIN, Span.days(60)))
                    .nearTarget());

    @Test
    void the_nearest_is_taken_where_nobody_is_asked() {
        JourneyTemplate.Builder template = journey(Steps.booking("visit", "ortho")
                .due(Due.after(Point.BEGIN, Span.days(60)))
                .nearTarget()
                .ask(false));

        Office office = Office.of(template)
                .begin()
                .found(
                        slot("2026-03-10T11:00", "ortho-a"),
                        slot("2026-04-29T11:00", "ortho-a"),
                        slot("2026-05-06T11:00", "ortho-a"));

        assertThat(office.last(Request.HoldSlot.class).slot()).isEqualTo(slot("2026-04-29T11:00", "ortho-a"));
    }

    @Test
    void what_is_watched_for_is_nearer_and_not_only_earlier() {
        Office office = booked("2026-06-02T11:00");

        Request.FindSlots.Visit watched =
                office.last(Request.FindSlots.class).visits().get(0);

        assertThat(office.last(Request.FindSlots.class).watch()).isTrue();
        assertThat(watched.from()).isEqualTo(local("2026-03-31T00:00"));
        assertThat(watched.to()).isEqualTo(Optional.of(local("2026-06-01T23:59:59")));
    }

    @Test
    void an_earlier_slot_that_is_no_nearer_is_not_offered() {
        Office office = booked("2026-06-02T11:00");

        office.signal(Signal.of("slot-opened").about("visit").with(slot("2026-03-19T11:00", "ortho-a")));

        assertThat(office.step("visit").state()).isEqualTo("booked");
        assertThat(office.events().toString()).contains("misfit.not-nearer");
    }

    @Test
    void a_nearer_slot_is_offered() {
        Office office = booked("2026-06-02T11:00");

        office.signal(Signal.of("slot-opened").about("visit").with(slot("2026-05-04T11:00", "ortho-a")));

        assertThat(office.step("visit").state()).isEqualTo("offered-earlier");
    }

    @Test
    void on_the_day_of_its_target_nothing_is_watched_for() {
        Office office = booked("2026-05-01T15:00");

        assertThat(office.last(Request.FindSlots.class).watch()).isFalse();
    }

    private static Office booked(String start) {
        return Office.of(CONTROL)
                .begin()
                .done(Request.SendReferral.class)
                .signal("accepted", "referral")
                .found(slot(start, "ortho-a"))
                .signal(Signal.of("chosen").about("visit").with("choice", Value.of("1")))
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class);
    }
}
