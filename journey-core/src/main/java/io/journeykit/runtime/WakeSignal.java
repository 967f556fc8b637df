package io.journeykit.runtime;

import io.journeykit.spi.Port;
import java.time.Duration;

/** Told that something falls due in so long, perhaps earlier than all that was known. */
interface WakeSignal {

    WakeSignal NONE = new WakeSignal() {
        @Override
        public void wake(Duration in) {}

        @Override
        public void handOver(Port port, Duration in) {}
    };

    /** An agenda is to be woken. */
    void wake(Duration in);

    /** An effect is to be handed to a port. */
    void handOver(Port port, Duration in);
}
