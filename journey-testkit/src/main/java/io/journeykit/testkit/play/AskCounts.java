package io.journeykit.testkit.play;

import io.journeykit.testkit.world.Sequence;
import java.util.HashMap;
import java.util.Map;

/** How often each thing was asked so far. */
final class AskCounts {

    private final Map<String, Integer> times = new HashMap<>();

    /** What is done this time. */
    <T> T next(String what, Sequence<T> sequence) {
        return sequence.at(times.merge(what, 1, Integer::sum));
    }
}
