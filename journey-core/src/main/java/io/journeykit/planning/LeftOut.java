package io.journeykit.planning;

/**
 * A slot that exists but is not considered, and why.
 *
 * <p>The reason completes a sentence that starts with the slot's time: {@code is not a time she can come}.
 */
public record LeftOut(Slot slot, String reason) {

    /** Reads {@code Wed 4 Mar 08:00 is not a time she can come}. */
    @Override
    public String toString() {
        return slot.when() + " " + reason;
    }
}
