package io.journeykit.runtime;

import io.journeykit.spi.Delivery;
import io.journeykit.spi.Port;
import io.journeykit.vocabulary.Eternity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The few threads that serve one port, so that its adapter, however slow, holds up no other. */
final class PortWorkers {

    private static final Logger LOG = LoggerFactory.getLogger(PortWorkers.class);

    private static final int SIZE = 4;
    private static final Duration REST = Duration.ofSeconds(1);

    private final Host host;
    private final Port port;
    private final WakeSignal alarm;
    private final InstantSource clock;
    private final AtomicInteger working = new AtomicInteger();
    private final ThreadPoolExecutor threads;
    private volatile Instant restsUntil = Eternity.BEGINNING;

    /** @param alarm rung each time that a thread has nothing more to do */
    PortWorkers(Host host, Port port, WakeSignal alarm, InstantSource clock) {
        this.host = host;
        this.port = port;
        this.alarm = alarm;
        this.clock = clock;
        // The queue stays as short as the crew, since no more is ever begun at once.
        this.threads = new ThreadPoolExecutor(
                SIZE, SIZE, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(SIZE), Threads.named("journey-" + port));
        this.threads.allowCoreThreadTimeOut(true);
    }

    /** When one more thread is to be set to work; a full crew says by its alarm when one of them is free. */
    Optional<Instant> next() {
        if (working.get() >= SIZE) {
            return Optional.empty();
        }
        Instant rested = restsUntil;
        return rested.isAfter(clock.instant()) ? Optional.of(rested) : host.nextEffect(port);
    }

    /** Sets one more thread to work, if there is one. */
    void begin() {
        if (working.getAndUpdate(now -> now < SIZE ? now + 1 : now) < SIZE) {
            threads.execute(this::work);
        }
    }

    void close(long seconds) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(seconds, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    private void work() {
        try {
            while (!threads.isShutdown() && deliverOne()) {
                // One effect at a time, so that a lease is not spent on waiting behind another.
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "The port {} failed with {}; it goes on in {}",
                    port,
                    e.getClass().getName(),
                    REST);
            restsUntil = clock.instant().plus(REST);
        } finally {
            working.decrementAndGet();
            alarm.due(clock.instant());
        }
    }

    private boolean deliverOne() {
        List<Delivery> claimed = host.claim(port, 1);
        if (claimed.isEmpty()) {
            return false;
        }
        if (!threads.isShutdown()) {
            begin();
        }
        claimed.forEach(host::deliver);
        return true;
    }
}
