package io.journeykit.planning.search;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.TravelTime;
import java.time.Duration;
import java.util.List;

/**
 * A decision of the search: of two visits that must not overlap, which comes first.
 *
 * @param way the shortest between any two places at which they could be when that was decided
 */
record Order(NoOverlap noOverlap, boolean oneFirst, Duration way) implements Choice {

    private static final Duration FAR = Duration.ofSeconds(Long.MAX_VALUE);

    static Order of(NoOverlap noOverlap, boolean oneFirst, List<String> placesOfOne, List<String> placesOfOther) {
        List<String> from = oneFirst ? placesOfOne : placesOfOther;
        List<String> to = oneFirst ? placesOfOther : placesOfOne;
        return new Order(noOverlap, oneFirst, shortest(noOverlap.travel(), from, to));
    }

    private static Duration shortest(TravelTime travel, List<String> from, List<String> to) {
        Duration shortest = FAR;
        for (String one : from) {
            for (String other : to) {
                Duration way = travel.between(one, other);
                shortest = way.compareTo(shortest) < 0 ? way : shortest;
            }
        }
        return shortest.equals(FAR) ? Duration.ZERO : shortest;
    }

    /** The same order, where they could still be at these places only. */
    Order at(List<String> placesOfOne, List<String> placesOfOther) {
        return of(noOverlap, oneFirst, placesOfOne, placesOfOther);
    }

    String before() {
        return oneFirst ? noOverlap.one() : noOverlap.other();
    }

    String after() {
        return oneFirst ? noOverlap.other() : noOverlap.one();
    }

    /** The decision as a lag. */
    Lag lag() {
        return NoOverlap.after(before(), after(), way);
    }

    @Override
    public Phrase phrase() {
        return Phrase.of("plan.choice.order")
                .with("first", Name.Kind.BOOKING, before())
                .with("second", Name.Kind.BOOKING, after());
    }

    @Override
    public String toString() {
        return before() + " before " + after();
    }
}
