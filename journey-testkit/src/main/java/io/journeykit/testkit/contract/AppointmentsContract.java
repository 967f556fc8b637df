package io.journeykit.testkit.contract;

import static io.journeykit.testkit.contract.Deliveries.BOB;
import static io.journeykit.testkit.contract.Deliveries.SALLY;
import static io.journeykit.testkit.contract.Deliveries.VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Providers;
import io.journeykit.agenda.Report.Found;
import io.journeykit.agenda.Request;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Appointments;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an adapter for appointments must do. */
public abstract class AppointmentsContract {

    private Appointments appointments;
    private Slot first;
    private Slot second;

    /** For whoever extends it. */
    protected AppointmentsContract() {}

    /** An adapter in whose world nothing is booked of what {@link #open} gives. */
    protected abstract Appointments appointments();

    /** A service that can be booked. */
    protected abstract String service();

    /** Two free slots of that service, the earlier one first. */
    protected abstract List<Slot> open();

    @BeforeEach
    final void arrange() {
        appointments = appointments();
        first = open().get(0);
        second = open().get(1);
    }

    @Test
    public final void free_slots_are_found_by_the_name_of_the_step() {
        assertThat(found(SALLY, Providers.any(), first.start())).contains(first, second);
    }

    @Test
    public final void slots_before_the_time_asked_for_are_not_found() {
        assertThat(found(SALLY, Providers.any(), first.start().plusSeconds(1)))
                .contains(second)
                .doesNotContain(first);
    }

    @Test
    public final void slots_of_other_providers_are_not_found() {
        assertThat(found(SALLY, Providers.of(first.provider()), first.start())).contains(first);
        assertThat(found(SALLY, Providers.of("nobody-of-that-name"), first.start()))
                .isEmpty();
        assertThat(found(SALLY, Providers.of(List.of()), first.start())).isEmpty();
    }

    @Test
    public final void a_held_slot_is_kept_from_others() {
        assertThat(hold(SALLY, first)).isInstanceOf(Reply.Done.class);

        assertThat(hold(BOB, first)).isInstanceOf(Reply.Refused.class);
        assertThat(book(BOB, first)).isInstanceOf(Reply.Refused.class);
        assertThat(found(BOB, Providers.any(), first.start())).contains(second).doesNotContain(first);
    }

    @Test
    public final void a_held_slot_is_booked_by_whoever_holds_it() {
        hold(SALLY, first);

        assertThat(book(SALLY, first)).isInstanceOf(Reply.Done.class);
        assertThat(book(BOB, first)).isInstanceOf(Reply.Refused.class);
    }

    @Test
    public final void a_released_slot_may_be_held_by_another() {
        hold(SALLY, first);
        assertThat(hold(BOB, first)).isInstanceOf(Reply.Refused.class);

        assertThat(release(SALLY, first)).isInstanceOf(Reply.Done.class);

        assertThat(hold(BOB, first)).isInstanceOf(Reply.Done.class);
    }

    @Test
    public final void a_slot_is_booked_by_one_only_and_found_no_more() {
        assertThat(book(SALLY, first)).isInstanceOf(Reply.Done.class);

        assertThat(book(BOB, first)).isInstanceOf(Reply.Refused.class);
        assertThat(found(BOB, Providers.any(), first.start())).contains(second).doesNotContain(first);
    }

    @Test
    public final void what_is_booked_twice_under_one_key_is_booked_once_and_answered_as_before() {
        Request.BookSlot request = new Request.BookSlot(service(), first);
        Delivery delivery = Deliveries.of(SALLY, request);
        Reply once = appointments.bookSlot(request, delivery);

        Reply again = appointments.bookSlot(request, Deliveries.again(delivery));

        assertThat(again).isEqualTo(once).isInstanceOf(Reply.Done.class);
        cancel(SALLY, first);
        assertThat(book(BOB, first)).isInstanceOf(Reply.Done.class);
        // The late twin of a booking long called off must not take the slot again.
        appointments.bookSlot(request, Deliveries.again(delivery));
        assertThat(book(SALLY, first)).isInstanceOf(Reply.Refused.class);
    }

    @Test
    public final void a_visit_that_is_called_off_may_be_booked_by_another() {
        book(SALLY, first);
        assertThat(book(BOB, first)).isInstanceOf(Reply.Refused.class);

        assertThat(cancel(SALLY, first)).isInstanceOf(Reply.Done.class);

        assertThat(book(BOB, first)).isInstanceOf(Reply.Done.class);
    }

    @Test
    public final void calling_off_again_is_done_and_leaves_the_next_booking_alone() {
        book(SALLY, first);
        cancel(SALLY, first);
        book(BOB, first);

        assertThat(cancel(SALLY, first)).isInstanceOf(Reply.Done.class);

        assertThat(book(SALLY, first)).isInstanceOf(Reply.Refused.class);
    }

    @Test
    public final void to_watch_for_a_slot_is_accepted_since_the_answer_comes_later() {
        Request.FindSlots request = find(Providers.any(), first.start(), true);

        Reply reply = appointments.findSlots(request, Deliveries.of(SALLY, request));

        assertThat(reply).isInstanceOf(Reply.Accepted.class);
    }

    private List<Slot> found(AgendaId person, Providers providers, Instant from) {
        Request.FindSlots request = find(providers, from, false);
        Reply reply = appointments.findSlots(request, Deliveries.of(person, request));
        assertThat(reply).isInstanceOf(Reply.Done.class);
        List<Found> found = ((Reply.Done) reply).found();
        assertThat(found).extracting(Found::visit).containsExactly(VISIT.toString());
        return found.get(0).slots();
    }

    private Request.FindSlots find(Providers providers, Instant from, boolean watch) {
        return new Request.FindSlots(
                List.of(new Request.FindSlots.Visit(VISIT, service(), providers, from, Optional.empty())), watch);
    }

    private Reply hold(AgendaId person, Slot slot) {
        Request.HoldSlot request = new Request.HoldSlot(service(), slot);
        return appointments.holdSlot(request, Deliveries.of(person, request));
    }

    private Reply book(AgendaId person, Slot slot) {
        Request.BookSlot request = new Request.BookSlot(service(), slot);
        return appointments.bookSlot(request, Deliveries.of(person, request));
    }

    private Reply release(AgendaId person, Slot slot) {
        Request.ReleaseSlot request = new Request.ReleaseSlot(service(), slot);
        return appointments.releaseSlot(request, Deliveries.of(person, request));
    }

    private Reply cancel(AgendaId person, Slot slot) {
        Request.CancelBooking request = new Request.CancelBooking(service(), slot);
        return appointments.cancelBooking(request, Deliveries.of(person, request));
    }
}
