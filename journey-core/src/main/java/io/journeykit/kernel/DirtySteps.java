package io.journeykit.kernel;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What of a journey is still to be looked at in a decision in the making; it is no part of the journey. */
final class DirtySteps {

    /** The steps to look at again. */
    final BitSet steps = new BitSet();

    /** Whether a fact became known, or a step ended, that may end the journey. */
    boolean exits;

    private @Nullable BitSet bookings;

    /** Whether slots are to be found, which is seldom the case. */
    boolean seeks() {
        return bookings != null && !bookings.isEmpty();
    }

    /** The bookings for which slots are to be found, once all of their chain are ready. */
    BitSet bookings() {
        BitSet seeking = bookings;
        if (seeking == null) {
            seeking = new BitSet();
            bookings = seeking;
        }
        return seeking;
    }
}
