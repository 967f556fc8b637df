package io.journeykit.planning.search;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.planning.TravelTime;
import java.time.Duration;

/**
 * Two visits that must not overlap, in whatever order: the same person has to be at both.
 *
 * <p>Between the end of the one and the start of the other there is time to travel.
 */
public record NoOverlap(String one, String other, TravelTime travel) {

    /** Whether these two slots leave the person time for both. */
    boolean allows(Slot ofOne, Slot ofOther) {
        return isBefore(ofOne, ofOther) || isBefore(ofOther, ofOne);
    }

    /** The order in which the visits stand, as a lag. */
    Lag inOrder(Slot ofOne, Slot ofOther) {
        return isBefore(ofOne, ofOther)
                ? after(one, other, way(ofOne, ofOther))
                : after(other, one, way(ofOther, ofOne));
    }

    /** The one after the other and the way between them. */
    static Lag after(String first, String second, Duration way) {
        return Lag.from(Mark.end(first)).to(Mark.start(second)).atLeast(travel(way), at -> at + way.getSeconds());
    }

    /** {@code 30 minutes of travel}; nothing where there is no way. */
    private static Part travel(Duration way) {
        return way.isZero() ? Limit.NONE : Phrase.of("lag.travel").with("span", Part.of(Amount.span(way)));
    }

    private Duration way(Slot from, Slot to) {
        return travel.between(from.place(), to.place());
    }

    private boolean isBefore(Slot first, Slot second) {
        return !first.end().plus(way(first, second)).isAfter(second.start());
    }

    /** Reads {@code mri and blood-test do not overlap}. */
    @Override
    public String toString() {
        return one + " and " + other + " do not overlap";
    }
}
