package io.journeykit.planning.search;

import io.journeykit.planning.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

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

    /**
     * Nothing, since it is not wanted as early as can be but as near to its target.
     *
     * @param home in which days are counted
     * @param nearest whether no slot that goes with the other visits is nearer
     */
    record Aimed(Instant target, ZoneId home, boolean nearest) implements Why {

        /** How many days a slot is from the target. */
        long daysOff(Slot slot) {
            return Math.abs(
                    ChronoUnit.DAYS.between(date(), slot.start().atZone(home).toLocalDate()));
        }

        LocalDate date() {
            return target.atZone(home).toLocalDate();
        }
    }

    /** Left out of a very long chain, in which visits push each other on slot by slot: so many links like these. */
    record AndSoOn(int links) implements Why {}
}
