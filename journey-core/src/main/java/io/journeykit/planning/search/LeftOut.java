package io.journeykit.planning.search;

import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;

/**
 * A slot that exists but is not considered, and why.
 *
 * @param reason what is to be said, where {@code at} is the slot's time
 */
public record LeftOut(Slot slot, Phrase reason) {

    /** {@code Wed 4 Mar 08:00 is not a time the patient can come}. */
    public Phrase phrase() {
        return reason.with("at", slot.moment());
    }

    @Override
    public String toString() {
        return phrase().toString();
    }
}
