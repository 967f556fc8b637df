package io.journeykit.testkit.play;

import io.journeykit.spi.Adapters;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.AdapterProxy;

/** Adapters of which every call is written down with its reply. */
final class RecordedAdapters extends AdapterProxy {

    private final Adapters behind;
    private final Recorder recorder;

    RecordedAdapters(Adapters behind, Recorder recorder) {
        this.behind = behind;
        this.recorder = recorder;
    }

    @Override
    protected Reply pass(Delivery delivery) {
        Reply reply = behind.hand(delivery);
        recorder.asked(delivery, reply);
        return reply;
    }

    @Override
    public String toString() {
        return behind + ", written down";
    }
}
