package io.journeykit.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told what time it is, and never runs backwards. */
public final class VirtualClock implements InstantSource {

    private volatile Instant now;

    private VirtualClock(Instant now) {
        this.now = now;
    }

    public static VirtualClock at(Instant start) {
        return new VirtualClock(start);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** @throws IllegalArgumentException if that is in the past */
    public void moveTo(Instant at) {
        if (at.isBefore(now)) {
            throw new IllegalArgumentException(
                    "It is " + now + " and cannot become " + at + "; virtual time runs forwards only.");
        }
        now = at;
    }

    /** @throws IllegalArgumentException if it is negative */
    public void moveBy(Duration duration) {
        moveTo(now.plus(duration));
    }

    @Override
    public String toString() {
        return now.toString();
    }
}
