package io.journeykit.policy.clock;

import java.time.Instant;

/**
 * What a service clock measures by: units of time that count and others that do not, such as opening hours or working
 * days. A pure function: equal instants, equal answers.
 */
public interface Yardstick {

    /** How many units count from one instant to another that is not before it; of adjoining stretches the sum. */
    long between(Instant from, Instant to);

    /**
     * When so many units have passed: before this instant fewer count, or that many and no more.
     *
     * @throws IllegalArgumentException if it never comes to so many
     */
    Instant after(Instant from, long units);

    /** So many units for a reader: {@code 126 days}, {@code 4 h 30 min}. */
    String words(long units);
}
