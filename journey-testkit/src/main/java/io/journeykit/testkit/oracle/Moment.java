package io.journeykit.testkit.oracle;

import java.time.Instant;

/**
 * A moment of a life. Dozens of things share one instant, so what came before what is told by places.
 *
 * @param place in the chronicle, counted from 0
 */
record Moment(Instant at, int place) {

    boolean isBefore(Moment other) {
        return place < other.place;
    }

    /** Just before it: all that came earlier has happened, and nothing of what happens then. */
    Moment before() {
        return new Moment(at, place - 1);
    }

    @Override
    public String toString() {
        return at + ", place " + place;
    }
}
