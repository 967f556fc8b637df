package io.journeykit.runtime;

import io.journeykit.spi.Health;

/** A host and what moves it: threads of its own in real time, or whoever plays it. */
public interface RunningHost extends AutoCloseable {

    Host host();

    /** Whether it leads nothing any more. */
    boolean isClosed();

    /** How it does. */
    Health health();

    @Override
    void close();
}
