package io.journeykit.testkit.world;

import io.journeykit.planning.Slot;
import java.time.Instant;
import java.util.Optional;

/**
 * An appointment that a party has.
 *
 * @param appears when it can first be had; absent: from the beginning
 * @param gone when somebody else takes it, unless it is held or booked by then; absent: never
 */
public record Opening(String service, Slot slot, Optional<Instant> appears, Optional<Instant> gone) {

    /** The same under another id. */
    Opening called(String id) {
        Slot named = new Slot(id, slot.start(), slot.end(), slot.provider(), slot.place(), slot.zone());
        return new Opening(service, named, appears, gone);
    }

    public boolean isThereAt(Instant now) {
        return appears.map(at -> !now.isBefore(at)).orElse(true)
                && gone.map(now::isBefore).orElse(true);
    }
}
