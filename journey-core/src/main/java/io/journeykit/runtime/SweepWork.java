package io.journeykit.runtime;

import java.time.Duration;

/** Looks for forgotten agendas once in a while. */
final class SweepWork implements Work {

    private static final long EVERY = Duration.ofHours(1).toNanos();

    private final Sweeper sweeper;
    private volatile long last = System.nanoTime() - EVERY;

    SweepWork(Sweeper sweeper) {
        this.sweeper = sweeper;
    }

    @Override
    public boolean once() {
        if (System.nanoTime() - last < EVERY) {
            return false;
        }
        sweeper.sweep();
        last = System.nanoTime();
        return false;
    }

    @Override
    public Duration rest() {
        return Duration.ofNanos(EVERY);
    }
}
