package io.journeykit.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
final class ManualClock implements InstantSource {

    private Instant now = Instant.parse("2026-03-02T15:15:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void forward(Duration by) {
        now = now.plus(by);
    }

    void forwardTo(Instant at) {
        now = at;
    }
}
