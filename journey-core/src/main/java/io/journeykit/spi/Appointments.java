package io.journeykit.spi;

import io.journeykit.agenda.Request;

/**
 * The calendars of the places where care happens.
 *
 * <p>The same delivery key means the same hold or booking: what was done under it is answered as done again. A slot that
 * somebody else has taken is {@link Reply#refused refused}, and then found again no more.
 */
public non-sealed interface Appointments extends Adapter {

    /**
     * The slots that could be had, by the name of the visit's step; those under somebody else's hold are not among them.
     * Where the request is to watch, an earlier slot that opens later is told by the signal {@code slot-opened}.
     */
    Reply findSlots(Request.FindSlots request, Delivery delivery);

    /** Keeps the slot from others for a while. */
    Reply holdSlot(Request.HoldSlot request, Delivery delivery);

    /** Books the slot, held or not. */
    Reply bookSlot(Request.BookSlot request, Delivery delivery);

    /** Gives back a hold; done also where the hold has run out. */
    Reply releaseSlot(Request.ReleaseSlot request, Delivery delivery);

    /** Calls a booked visit off; done also where it is called off already. */
    Reply cancelBooking(Request.CancelBooking request, Delivery delivery);
}
