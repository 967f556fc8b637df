package io.journeykit.planning;

import java.time.Duration;
import java.util.List;

/** A decision of the search: of two visits that must not overlap, which comes first. */
record Order(Apart apart, boolean oneFirst) {

    String before() {
        return oneFirst ? apart.one() : apart.other();
    }

    String after() {
        return oneFirst ? apart.other() : apart.one();
    }

    /** The decision as a lag, with the shortest way between any two of these places. */
    Lag lag(List<String> placesBefore, List<String> placesAfter) {
        Duration shortest = placesBefore.stream()
                .flatMap(from -> placesAfter.stream().map(to -> apart.travel().between(from, to)))
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        return Lag.from(Mark.end(before())).to(Mark.start(after())).atLeast(shortest);
    }

    @Override
    public String toString() {
        return before() + " before " + after();
    }
}
