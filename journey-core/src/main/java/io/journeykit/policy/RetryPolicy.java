package io.journeykit.policy;

import java.time.Duration;

/**
 * How often and when an attempt is repeated: exponential, bounded, with a jitter that is hashed from the key and the
 * attempt, so that a replay waits as long.
 *
 * @param attempts how many attempts there are in all
 */
public record RetryPolicy(Duration first, Duration longest, int attempts) {

    public static final RetryPolicy STANDARD = new RetryPolicy(Duration.ofSeconds(30), Duration.ofHours(4), 12);

    /** @throws IllegalArgumentException if a delay is none, the longest is below the first, or there is no attempt */
    public RetryPolicy {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || attempts < 1) {
            throw new IllegalArgumentException(
                    "A retry policy has a positive first delay, a longest delay not below it and at least 1 attempt,"
                            + " not " + first + ", " + longest + " and " + attempts + ".");
        }
    }

    /** Whether another attempt follows after {@code made} attempts. */
    public boolean allowsAfter(int made) {
        return made < attempts;
    }

    /** The delay before the attempt that follows {@code made} attempts: three quarters of the doubled delay and up. */
    public Duration delayAfter(int made, String key) {
        long doubled = first.toMillis() << Math.min(made - 1, 30);
        long bounded = doubled < 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
        int spread = Math.floorMod(31 * key.hashCode() + made * 0x9E3779B9, 1000);
        return Duration.ofMillis(bounded * 3 / 4 + bounded * spread / 4000);
    }
}
