package io.journeykit.runtime;

import io.journeykit.spi.Delivery;
import io.journeykit.spi.Port;
import java.time.Duration;
import java.util.List;

/** Hands over what is due at one port, an effect at a time, so that a lease is not spent on waiting behind another. */
final class PortWork implements Work {

    private final Port port;
    private final Dispatcher dispatcher;
    private final WakeSignal signal;

    /** @param signal told that there may be more while this is being done */
    PortWork(Port port, Dispatcher dispatcher, WakeSignal signal) {
        this.port = port;
        this.dispatcher = dispatcher;
        this.signal = signal;
    }

    @Override
    public boolean once() {
        List<Delivery> claimed = dispatcher.claim(port, 1);
        if (claimed.isEmpty()) {
            return false;
        }
        signal.handOver(port, Duration.ZERO);
        claimed.forEach(this::deliver);
        return true;
    }

    /** What goes wrong with one is no concern of the others. */
    private void deliver(Delivery delivery) {
        try {
            dispatcher.deliver(delivery);
        } catch (Throwable e) {
            dispatcher.failed(delivery, e);
        }
    }

    @Override
    public Duration rest() {
        return dispatcher.untilNext(port);
    }
}
