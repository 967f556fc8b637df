package io.journeykit.runtime;

import io.journeykit.vocabulary.Eternity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Sleeps until a given time, or until something falls due earlier. */
final class WakeTimer implements WakeSignal {

    // The wall clock may be set, and others may write to a shared store; neither rings the alarm, so look again.
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Lock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private Instant earliest = Eternity.END;
    private boolean closed;

    WakeTimer(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void due(Instant at) {
        lock.lock();
        try {
            if (at.isBefore(earliest)) {
                earliest = at;
                rung.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what has rung so far: whoever calls this looks at everything now. */
    void reset() {
        lock.lock();
        try {
            earliest = Eternity.END;
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps until then, until an earlier time that the alarm rings for, or a minute at most; false once closed. */
    boolean sleepUntil(Instant at) throws InterruptedException {
        lock.lock();
        try {
            long rested = 0;
            for (long left = left(at); !closed && left > 0 && rested < LONGEST.toNanos(); left = left(at)) {
                long nap = Math.min(left, LONGEST.toNanos() - rested);
                rested += nap - Math.max(0, rung.awaitNanos(nap));
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** In nanoseconds. */
    private long left(Instant at) {
        Instant until = at.isBefore(earliest) ? at : earliest;
        Instant now = clock.instant();
        return until.isAfter(now.plus(LONGEST))
                ? LONGEST.toNanos()
                : Duration.between(now, until).toNanos();
    }
}
