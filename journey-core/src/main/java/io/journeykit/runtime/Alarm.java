package io.journeykit.runtime;

import java.time.Instant;

/** Told that something falls due then, perhaps earlier than all that was known. */
@FunctionalInterface
interface Alarm {

    Alarm NONE = at -> {};

    void due(Instant at);
}
