package io.journeykit.examples.world;

import io.journeykit.spi.Port;
import java.time.Instant;

/** A time, half-open, in which an adapter cannot be reached. */
public record Outage(Port port, Instant from, Instant to) {

    public boolean covers(Port asked, Instant now) {
        return port == asked && !now.isBefore(from) && now.isBefore(to);
    }
}
