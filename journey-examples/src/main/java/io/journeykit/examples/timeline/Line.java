package io.journeykit.examples.timeline;

import io.journeykit.vocabulary.Owner;
import java.util.List;
import java.util.Optional;

/**
 * What is told of one event.
 *
 * @param ball who has the ball from now on, where the event says
 * @param what happened
 * @param details said below it
 */
record Line(Optional<Owner> ball, String what, List<String> details) {

    Line {
        details = List.copyOf(details);
    }

    static Line of(String what) {
        return new Line(Optional.empty(), what, List.of());
    }

    Line with(Owner owner) {
        return new Line(Optional.of(owner), what, details);
    }

    Line saying(List<String> below) {
        return new Line(ball, what, below);
    }
}
