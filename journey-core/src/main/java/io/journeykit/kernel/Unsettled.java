package io.journeykit.kernel;

import java.util.BitSet;

/** What of a journey is still to be looked at in a decision in the making; it is no part of the journey. */
final class Unsettled {

    /** The steps to look at again. */
    final BitSet steps = new BitSet();

    /** The bookings for which slots are to be found, once all of their chain are ready. */
    final BitSet bookings = new BitSet();

    /** Whether a fact became known that may end the journey. */
    boolean exits;
}
