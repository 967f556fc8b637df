package io.journeykit.fhir.servertests;

import io.journeykit.spi.Adapters;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.AdapterProxy;

/** Adapters after each call of which others may look at the server: on virtual time, nobody looks by himself. */
final class ObservedAdapters extends AdapterProxy {

    private final Adapters behind;
    private final Runnable look;

    ObservedAdapters(Adapters behind, Runnable look) {
        this.behind = behind;
        this.look = look;
    }

    @Override
    protected Reply pass(Delivery delivery) {
        try {
            return behind.hand(delivery);
        } finally {
            look.run();
        }
    }

    @Override
    public String toString() {
        return behind + ", overheard";
    }
}
