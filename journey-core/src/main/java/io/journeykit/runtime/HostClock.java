package io.journeykit.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** The host's time, in three readings, since a clock on the wall may be set. */
final class HostClock {

    /** How far a clock may be ahead of what has elapsed before that counts as a leap. */
    private static final Duration LEAP = Duration.ofSeconds(5);

    /** How long a leap is distrusted. */
    private static final Duration DISTRUST = Duration.ofMinutes(5);

    private final InstantSource wall;
    private final LongSupplier elapsed;
    private Instant trusted;
    private long trustedAt;
    private long leaptAt;
    private boolean leapt;

    private HostClock(InstantSource wall, LongSupplier elapsed) {
        this.wall = wall;
        this.elapsed = elapsed;
        this.trusted = wall.instant();
        this.trustedAt = elapsed.getAsLong();
    }

    /** One that runs with the machine. */
    static HostClock running(InstantSource wall) {
        return new HostClock(wall, System::nanoTime);
    }

    /** One that is moved by hand: what it says has elapsed. */
    static HostClock moved(InstantSource wall) {
        Instant start = wall.instant();
        return new HostClock(wall, () -> Duration.between(start, wall.instant()).toNanos());
    }

    /** What the clock says, in whole milliseconds, so that every store keeps it as it is. */
    Instant now() {
        return Instant.ofEpochMilli(wall.millis());
    }

    /** In nanoseconds since some moment; goes on evenly, however the clock is set. */
    long elapsed() {
        return elapsed.getAsLong();
    }

    /** The same for what comes later by so much. */
    long elapsed(Duration later) {
        return elapsed.getAsLong() + later.toNanos();
    }

    /**
     * What the clock says, but that a leap ahead is not followed until it has lasted: by this time are leases and retries
     * counted, which a clock that is ahead for a while must not put off.
     */
    synchronized Instant steady() {
        Instant now = now();
        long passed = elapsed.getAsLong();
        Instant expected = trusted.plusNanos(passed - trustedAt);
        if (!now.isAfter(expected.plus(LEAP))) {
            return trust(now, passed);
        }
        if (!leapt) {
            leapt = true;
            leaptAt = passed;
        }
        return passed - leaptAt > DISTRUST.toNanos()
                ? trust(now, passed)
                : Instant.ofEpochMilli(expected.toEpochMilli());
    }

    private Instant trust(Instant now, long passed) {
        trusted = now;
        trustedAt = passed;
        leapt = false;
        return now;
    }
}
