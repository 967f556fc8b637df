package io.journeykit.runtime;

import io.journeykit.spi.Metrics.Measure;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The few threads that do one kind of work. Whoever does not come back from a piece of it, as from an adapter that is
 * silent, gives its place to another: so what one keeps waiting keeps no other waiting, up to a number of threads at which
 * all is taken to be silent.
 */
final class Workers {

    private static final int SIZE = 4;
    private static final int MOST = 64;
    private static final Duration SLOW = Duration.ofMillis(250);
    private static final Duration STUCK = Duration.ofMinutes(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration BESIDE_SLOW_ONES = Duration.ofSeconds(1);

    private final String name;
    private final Work work;
    private final Failures failures;
    private final WakeTimer timer;
    private final ThreadPoolExecutor threads;
    private final Set<Turn> turns = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Workers(String name, Work work, Failures failures, WakeTimer timer) {
        this.name = name;
        this.work = work;
        this.failures = failures;
        this.timer = timer;
        this.threads = new ThreadPoolExecutor(
                0, MOST, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), Threads.named("journey-" + name));
    }

    /** A thread at work. */
    private static final class Turn {
        private volatile Optional<Thread> thread = Optional.empty();
        private volatile long since = System.nanoTime();
        private volatile boolean told;

        boolean lasts(Duration longer) {
            return System.nanoTime() - since > longer.toNanos();
        }
    }

    /** Sets one more thread to work, if there is a place for it; else as soon as there is. */
    void begin() {
        if (closed) {
            return;
        }
        if (!hasPlace()) {
            timer.in(this, SLOW);
            return;
        }
        Turn turn = new Turn();
        turns.add(turn);
        try {
            threads.execute(() -> run(turn));
        } catch (Throwable e) {
            turns.remove(turn);
            failed(e);
        }
    }

    /** Looks after those at work: who is kept for very long is told of, and asked to come back. */
    void lookAfter() {
        turns.stream().filter(turn -> turn.lasts(STUCK) && !turn.told).forEach(this::tell);
        if (slow() > 0) {
            timer.in(this, BESIDE_SLOW_ONES);
        }
    }

    /** How many do not come back from a piece of work. */
    int slow() {
        return (int) turns.stream().filter(turn -> turn.lasts(SLOW)).count();
    }

    /** Takes nothing more, and lets end what is being done. */
    void close() {
        closed = true;
        threads.shutdown();
    }

    /** Waits for the end of what is being done, and then asks it to end. */
    void await(Duration atMost) throws InterruptedException {
        if (!threads.awaitTermination(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS)) {
            threads.shutdownNow();
        }
    }

    private boolean hasPlace() {
        return turns.size() < MOST && turns.size() - slow() < SIZE;
    }

    private void run(Turn turn) {
        turn.thread = Optional.of(Thread.currentThread());
        Duration rest = AFTER_FAILURE;
        try {
            while (!closed && work.once()) {
                // What one piece did to its thread is no concern of the next.
                Thread.interrupted();
                turn.since = System.nanoTime();
            }
            rest = closed ? AFTER_FAILURE : work.rest();
        } catch (Throwable e) {
            failed(e);
        } finally {
            turns.remove(turn);
            Thread.interrupted();
            timer.in(this, rest);
        }
    }

    private void failed(Throwable failure) {
        failures.failed(Measure.HOST_FAILED, Failures.OF_NOBODY, "the threads of " + name, failure);
        timer.in(this, AFTER_FAILURE);
    }

    private void tell(Turn turn) {
        turn.told = true;
        turn.thread.ifPresent(thread -> {
            IllegalStateException silent = new IllegalStateException();
            silent.setStackTrace(thread.getStackTrace());
            failures.failed(Measure.STUCK, Failures.OF_NOBODY, "a call that does not come back to " + name, silent);
            thread.interrupt();
        });
    }

    @Override
    public String toString() {
        return turns.size() + " threads of " + name;
    }
}
