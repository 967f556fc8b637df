package io.journeykit.lifecycle;

import java.util.Locale;

/**
 * What the kernel must recognise of a state, whatever a machine calls it. Of each role a machine has one state at most, and
 * most states need none.
 */
public enum StateRole {
    /** Of a referral: the recipient takes the person on, so a visit may be booked there from now on. */
    ACCEPTED,
    /** Of a referral: the recipient was asked to call it off, so nothing more is booked there. */
    CANCELLATION_REQUESTED,
    /** Of a booking: the visit stands. Whoever had one is asked before another is booked. */
    BOOKED,
    /** Of a booking: an earlier slot is offered while the visit stands; it is offered no more once this is left for it. */
    OFFERED_EARLIER,
    /** Of a booking: the same for another slot, since the visit no longer fits. */
    OFFERED_ANOTHER,
    /** Of a booking: the person is there, so that nobody expects her any more. */
    ARRIVED,
    /** Of a wait that listens: nothing need come, so nobody is asked why nothing did. */
    LISTENING;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As an author writes it: {@code cancellation-requested}. */
    public String word() {
        return word;
    }

    /** Whether a question about another slot is open. */
    public boolean isOffer() {
        return this == OFFERED_EARLIER || this == OFFERED_ANOTHER;
    }
}
