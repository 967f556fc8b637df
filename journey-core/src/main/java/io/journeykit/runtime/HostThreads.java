package io.journeykit.runtime;

import io.journeykit.spi.Port;
import io.journeykit.vocabulary.Eternity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves a {@link Host} in real time: one thread sleeps until the next due time, and each port has a few threads of its
 * own. However many journeys there are, there are no more threads.
 */
public final class HostThreads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HostThreads.class);
    private static final Duration SWEPT_EVERY = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final long PATIENCE_SECONDS = 10;

    private final Host host;
    private final InstantSource clock;
    private final WakeTimer timer;
    private final List<PortWorkers> crews;
    private final Thread thread;
    private Instant nextSweep = Eternity.BEGINNING;

    private HostThreads(HostBuilder builder) {
        this.clock = builder.clock();
        this.timer = new WakeTimer(clock);
        this.host = builder.build(timer);
        this.crews = Stream.of(Port.values())
                .map(port -> new PortWorkers(host, port, timer, clock))
                .toList();
        this.thread = Threads.named("journey-waker").newThread(this::run);
    }

    /** Builds a host and sets it moving. */
    public static HostThreads start(HostBuilder builder) {
        HostThreads threads = new HostThreads(builder);
        threads.thread.start();
        return threads;
    }

    public Host host() {
        return host;
    }

    /** Lets the calls in progress end, and stops. What is open is taken up at the next start, if the store is durable. */
    @Override
    public void close() {
        timer.close();
        try {
            thread.join(Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
            for (PortWorkers workers : crews) {
                workers.close(PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            boolean open = true;
            while (open) {
                timer.reset();
                open = timer.sleepUntil(moved());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what is due; when to look again. */
    private Instant moved() {
        try {
            sweepIfDue();
            host.wakeDue();
            crews.stream().filter(this::isDue).forEach(PortWorkers::begin);
            return next();
        } catch (RuntimeException e) {
            LOG.error("The host failed with {}; it goes on in {}", e.getClass().getName(), AFTER_FAILURE);
            return clock.instant().plus(AFTER_FAILURE);
        }
    }

    private void sweepIfDue() {
        Instant now = clock.instant();
        if (!nextSweep.isAfter(now)) {
            host.sweep();
            nextSweep = now.plus(SWEPT_EVERY);
        }
    }

    private boolean isDue(PortWorkers workers) {
        return workers.next().filter(at -> !at.isAfter(clock.instant())).isPresent();
    }

    private Instant next() {
        Stream<Optional<Instant>> effects = crews.stream().map(PortWorkers::next);
        return Stream.concat(Stream.of(host.nextWake(), Optional.of(nextSweep)), effects)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(Eternity.END);
    }
}
