package io.journeykit.testkit.border;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time as it is, but while it leaps: then it is ahead, for all or for one thread. */
final class LeapingClock implements InstantSource {

    static final Duration LEAP = Duration.ofHours(1);

    private final ThreadLocal<Duration> aheadHere = ThreadLocal.withInitial(() -> Duration.ZERO);
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead).plus(aheadHere.get());
    }

    /** Ahead from now on. */
    void leap(Duration by) {
        ahead = by;
    }

    void leapBack() {
        ahead = Duration.ZERO;
    }

    /** Ahead while the calling thread does this, and for nobody else. */
    void whileAhead(Runnable work) {
        aheadHere.set(LEAP);
        try {
            work.run();
        } finally {
            aheadHere.remove();
        }
    }
}
