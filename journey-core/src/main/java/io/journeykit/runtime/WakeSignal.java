package io.journeykit.runtime;

import java.time.Instant;

/** Told that something falls due then, perhaps earlier than all that was known. */
@FunctionalInterface
interface WakeSignal {

    WakeSignal NONE = at -> {};

    void due(Instant at);
}
