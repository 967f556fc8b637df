package io.journeykit.planning.search;

import io.journeykit.planning.Slot;
import java.time.Instant;

/** What keeps a visit from being earlier. */
public sealed interface Why {

    /** Nothing but its own slots: it stands at the first there is. */
    record FirstThereIs() implements Why {}

    /** It must not start before an instant. */
    record NotBefore(Instant earliest) implements Why {}

    /**
     * A lag to another visit, which is itself not before a slot.
     *
     * @param maximum whether it is the lag's maximum that keeps it, else its minimum
     * @param other the earliest slot of the other visit, as the next reason of the chain shows
     * @param bound what follows: the earliest that the point in question may be
     */
    record Lagging(Lag lag, boolean maximum, Slot other, Instant bound) implements Why {

        /** The point of the visit that is kept. */
        public Mark kept() {
            return maximum ? lag.from() : lag.to();
        }

        /** The point of the other visit that keeps it. */
        public Mark keeper() {
            return maximum ? lag.to() : lag.from();
        }
    }

    /** Left out of a very long chain, in which visits push each other on slot by slot: so many links like these. */
    record AndSoOn(int links) implements Why {}
}
