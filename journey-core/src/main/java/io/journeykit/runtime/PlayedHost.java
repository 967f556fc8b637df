package io.journeykit.runtime;

import io.journeykit.spi.Health;

/** A host that moves only when whoever plays it calls it. */
public final class PlayedHost implements RunningHost {

    private final Host host;
    private volatile boolean closed;

    public PlayedHost(Host host) {
        this.host = host;
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
        return host.health();
    }

    @Override
    public void close() {
        closed = true;
    }
}
