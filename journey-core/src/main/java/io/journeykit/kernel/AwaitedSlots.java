package io.journeykit.kernel;

import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Request;
import io.journeykit.planning.Slot;
import java.util.Optional;

/** Slots that a provider was asked for, and of which it has not been heard yet. */
final class AwaitedSlots {

    private AwaitedSlots() {}

    /** Whether it is being held or booked, so that it is undone once the answer comes. */
    static boolean isAwaited(LiveStep step, Slot slot) {
        for (OpenEffect effect : step.agenda().awaited()) {
            if (effect.isAbout(step.ref()) && of(effect).equals(Optional.of(slot))) {
                return true;
            }
        }
        return false;
    }

    /** The slot that an effect is holding or booking. */
    static Optional<Slot> of(OpenEffect effect) {
        Optional<Request> undo = effect.undo();
        if (undo.isPresent() && undo.get() instanceof Request.ReleaseSlot release) {
            return Optional.of(release.slot());
        }
        return undo.isPresent() && undo.get() instanceof Request.CancelBooking cancel
                ? Optional.of(cancel.slot())
                : Optional.empty();
    }
}
