package io.journeykit.fhir;

import io.journeykit.fhir.listening.FhirListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A thread that polls a server until it is closed. Once a day it looks back a whole day, for what a clock that ran wrong may
 * have hidden.
 */
public final class PollLoop implements AutoCloseable {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final FhirListener listener;
    private final Consumer<RuntimeException> failed;
    private final InstantSource clock = InstantSource.system();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(PollLoop::named);
    private Instant lookedBack;

    private PollLoop(FhirListener listener, Consumer<RuntimeException> failed) {
        this.listener = listener;
        this.failed = failed;
        this.lookedBack = clock.instant();
    }

    /**
     * Begins at once.
     *
     * @param pause between the end of one and the beginning of the next
     * @param failed is told where a server or a store could not be reached; it is tried again after the next pause
     */
    public static PollLoop every(Duration pause, FhirListener listener, Consumer<RuntimeException> failed) {
        PollLoop pollLoop = new PollLoop(listener, failed);
        pollLoop.thread.scheduleWithFixedDelay(pollLoop::poll, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return pollLoop;
    }

    private void poll() {
        try {
            Instant now = clock.instant();
            if (now.isAfter(lookedBack.plus(A_DAY))) {
                listener.poll(now, A_DAY);
                lookedBack = now;
            } else {
                listener.poll(now);
            }
        } catch (RuntimeException e) {
            failed.accept(e);
        }
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "journey-fhir-polling");
        thread.setDaemon(true);
        return thread;
    }

    /** Lets what is under way come to its end, for a minute at most. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "polling of " + listener;
    }
}
