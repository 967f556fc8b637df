package io.journeykit.vocabulary;

import java.time.Instant;

/**
 * A typed value known about a person or a journey.
 *
 * @param effective when it happened or began to hold; what depends on it is dated from here
 * @param recorded when it was told
 * @param source who told it, as an opaque reference
 */
public record Fact(FactName name, Value value, Instant effective, Instant recorded, String source) {

    /** The name and the times, never the value. */
    @Override
    public String toString() {
        return name + " (" + value + ") as of " + effective;
    }
}
