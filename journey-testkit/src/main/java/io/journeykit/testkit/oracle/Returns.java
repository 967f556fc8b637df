package io.journeykit.testkit.oracle;

import io.journeykit.planning.Slot;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The slots that the library asked providers to take back. */
final class Returns {

    private final Map<String, List<Return>> bySlot = new HashMap<>();

    /** A provider was asked once to take a slot back, whatever it answered. */
    record Return(Instant at, AgendaId agenda, Reply reply) {}

    void enter(Slot slot, Chronicle.Asked asked) {
        bySlot.computeIfAbsent(slot.id(), id -> new ArrayList<>())
                .add(new Return(asked.at(), asked.agenda(), asked.reply()));
    }

    /** Each time that it was asked for a slot, in order. */
    List<Return> of(Slot slot) {
        return bySlot.getOrDefault(slot.id(), List.of());
    }

    @Override
    public String toString() {
        return bySlot.size() + " slots asked to be taken back";
    }
}
