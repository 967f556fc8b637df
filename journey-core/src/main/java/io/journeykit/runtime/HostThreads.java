package io.journeykit.runtime;

import io.journeykit.spi.Health;
import io.journeykit.spi.Port;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Moves a {@link Host} in real time: one thread sleeps until the next due time, and wakes, sweeps and each port have a few
 * threads of their own. However many journeys there are, there are no more threads.
 */
public final class HostThreads implements RunningHost {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WakeTimer timer = new WakeTimer();
    private final Map<Port, Workers> ports = new EnumMap<>(Port.class);
    private final List<Workers> all = new ArrayList<>();
    private final Host host;
    private final Workers wakers;
    private final Thread thread;
    private volatile boolean closed;

    private HostThreads(HostBuilder builder) {
        this.host = builder.running(new Signal());
        this.wakers = workers("wakes", host.waker());
        workers("sweep", new SweepWork(host.sweeper()));
        for (Port port : Port.values()) {
            ports.put(port, workers(port.toString(), new PortWork(port, host.dispatcher(), new Signal())));
        }
        this.thread = Threads.named("journey-waker").newThread(timer::run);
    }

    /** Passes on to those whose work it is. */
    private final class Signal implements WakeSignal {
        @Override
        public void wake(Duration in) {
            timer.in(wakers, in);
        }

        @Override
        public void handOver(Port port, Duration in) {
            timer.in(Objects.requireNonNull(ports.get(port)), in);
        }
    }

    /** Builds a host and sets it moving. */
    public static HostThreads start(HostBuilder builder) {
        HostThreads threads = new HostThreads(builder);
        threads.all.forEach(workers -> threads.timer.in(workers, Duration.ZERO));
        threads.thread.start();
        return threads;
    }

    @Override
    public Host host() {
        return host;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public Health health() {
        return host.health(all.stream().mapToInt(Workers::slow).sum());
    }

    /** Lets the calls in progress end, and stops. What is open is taken up at the next start, if the store is durable. */
    @Override
    public void close() {
        closed = true;
        timer.close();
        all.forEach(Workers::close);
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Workers workers : all) {
                workers.await(Duration.ofNanos(end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Workers workers(String name, Work work) {
        Workers workers = new Workers(name, work, host.failures(), timer);
        all.add(workers);
        return workers;
    }
}
