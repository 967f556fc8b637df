package io.journeykit.planning;

import java.time.Instant;

/**
 * A slot that is kept for somebody: offered, or chosen and not booked yet.
 *
 * @param service what it is an appointment for
 * @param until when the offer lapses; a slot that is being held or booked is kept until it begins
 */
public record Promise(String service, Slot slot, Instant until) {

    /** What it is unique by: the provider, and the provider's own name of the appointment. */
    public Key key() {
        return Key.of(slot);
    }

    /** One appointment of one provider. */
    public record Key(String provider, String id) {
        public static Key of(Slot slot) {
            return new Key(slot.provider(), slot.id());
        }
    }

    public boolean isOver(Instant now) {
        return !until.isAfter(now);
    }
}
