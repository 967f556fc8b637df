package io.journeykit.runtime;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** How long it is until a time, which may be as far as times go. */
final class WakeDelay {

    private static final Duration FAR = Duration.ofDays(1);

    private WakeDelay() {}

    /** Never less than nothing, and never more than a day: whoever waits looks again by then. */
    static Duration between(Instant now, Instant at) {
        if (!at.isAfter(now)) {
            return Duration.ZERO;
        }
        try {
            Duration left = Duration.between(now, at);
            return left.compareTo(FAR) > 0 ? FAR : left;
        } catch (DateTimeException | ArithmeticException far) {
            return FAR;
        }
    }
}
