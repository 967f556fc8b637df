package io.journeykit.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Sleeps until some workers have something to do, and sets them to it. It does nothing itself that could keep it. */
final class WakeTimer {

    // The clock may be set, and others may write to a shared store; neither is told here, so look again.
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    private final Lock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final Map<Workers, Long> due = new LinkedHashMap<>();
    private boolean closed;

    /** These workers are to look in so long, if not earlier. */
    void in(Workers who, Duration delay) {
        long left = delay.compareTo(Duration.ofNanos(LONGEST)) > 0 ? LONGEST : Math.max(0, delay.toNanos());
        long at = System.nanoTime() + left;
        lock.lock();
        try {
            Long former = due.get(who);
            if (former == null || at - former < 0) {
                due.put(who, at);
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

    /** Sleeps and sets to work, until it is closed. */
    void run() {
        boolean open = true;
        while (open) {
            for (Workers who : takeDue()) {
                who.lookAfter();
                who.begin();
            }
            open = sleep();
        }
    }

    private List<Workers> takeDue() {
        lock.lock();
        try {
            long now = System.nanoTime();
            List<Workers> all = new ArrayList<>();
            due.forEach((who, at) -> {
                if (at - now <= 0) {
                    all.add(who);
                }
            });
            all.forEach(who -> due.put(who, now + LONGEST));
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** False once closed. */
    private boolean sleep() {
        lock.lock();
        try {
            long left = left();
            while (!closed && left > 0) {
                rung.await(left, TimeUnit.NANOSECONDS);
                left = left();
            }
            return !closed;
        } catch (InterruptedException e) {
            // Nobody has a reason to interrupt it; what was due is looked at, and it sleeps again.
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private long left() {
        long now = System.nanoTime();
        long least = LONGEST;
        for (long at : due.values()) {
            least = Math.min(least, at - now);
        }
        return least;
    }
}
