package io.journeykit.testkit.play;

import io.journeykit.agenda.Input;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Listener;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.Onlooker;
import io.journeykit.testkit.Scene;
import io.journeykit.testkit.play.Chronicle.Entry;
import io.journeykit.testkit.play.Chronicle.Fate;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down all that happens in a play, in order. */
final class Recorder implements Onlooker, Listener {

    private final Scene scene;
    private final List<Entry> entries = new ArrayList<>();

    Recorder(Scene scene) {
        this.scene = scene;
    }

    List<Entry> entries() {
        return entries;
    }

    @Override
    public void took(AgendaId agenda, Input input, Receipt receipt) {
        entries.add(new Chronicle.Told(scene.now(), agenda, input, Optional.of(receipt), Optional.empty()));
    }

    @Override
    public void refused(AgendaId agenda, Input input, RuntimeException failure) {
        String kind = failure.getClass().getName();
        entries.add(new Chronicle.Told(scene.now(), agenda, input, Optional.empty(), Optional.of(kind)));
    }

    @Override
    public void committed(Commit commit) {
        entries.add(new Chronicle.Committed(scene.now(), commit));
    }

    void asked(Delivery delivery, Reply reply) {
        entries.add(new Chronicle.Asked(scene.now(), delivery, reply));
    }

    void became(AgendaId of, Optional<StepRef> step, Slot slot, Fate fate) {
        entries.add(new Chronicle.Became(scene.now(), of, step, slot, fate));
    }

    void broke(AgendaId first, Throwable failure) {
        entries.add(new Chronicle.Broke(scene.now(), first, failure.getClass().getName()));
    }

    void restored(AgendaId by, Instant to) {
        entries.add(new Chronicle.Restored(scene.now(), by, to));
    }

    @Override
    public String toString() {
        return entries.size() + " entries";
    }
}
