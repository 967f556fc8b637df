package io.journeykit.testkit.world;

import io.journeykit.spi.Port;
import java.time.Instant;
import java.util.Optional;

/**
 * A time, half-open, in which an adapter or the store cannot be reached.
 *
 * @param port absent: the store
 */
public record Outage(Optional<Port> port, Instant from, Instant to) {

    public boolean covers(Port asked, Instant now) {
        return port.equals(Optional.of(asked)) && covers(now);
    }

    public boolean coversTheStore(Instant now) {
        return port.isEmpty() && covers(now);
    }

    private boolean covers(Instant now) {
        return !now.isBefore(from) && now.isBefore(to);
    }
}
