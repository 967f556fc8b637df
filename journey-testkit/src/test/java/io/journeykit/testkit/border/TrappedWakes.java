package io.journeykit.testkit.border;

import io.journeykit.spi.WakeQueue;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A queue of wake-ups that a trap may stand in, and that counts who is due and passed over. */
final class TrappedWakes implements WakeQueue {

    private final WakeQueue wakes;
    private final Trap trap;
    private final ThreadLocal<Place> loading;
    private final Map<AgendaId, Integer> passedOver = new ConcurrentHashMap<>();

    TrappedWakes(WakeQueue wakes, Trap trap, ThreadLocal<Place> loading) {
        this.wakes = wakes;
        this.trap = trap;
        this.loading = loading;
    }

    /** How often in a row an agenda was said to be due, and nobody looked at it. */
    int passedOver(AgendaId id) {
        return passedOver.getOrDefault(id, 0);
    }

    void looked(AgendaId id) {
        passedOver.remove(id);
    }

    @Override
    public List<AgendaId> dueBy(Instant now, int limit) {
        loading.set(Place.LOAD_OF_WAKES);
        return trap.at(Place.WAKES_DUE, Optional.empty(), () -> {
            List<AgendaId> due = wakes.dueBy(now, limit);
            due.forEach(id -> passedOver.merge(id, 1, Integer::sum));
            return due;
        });
    }

    @Override
    public Optional<Instant> next() {
        return trap.at(Place.NEXT_WAKE, Optional.empty(), wakes::next);
    }

    @Override
    public void putOff(AgendaId id, Instant until) {
        trap.at(Place.PUT_OFF, Optional.of(id), () -> {
            wakes.putOff(id, until);
            return id;
        });
    }

    @Override
    public void hasten(AgendaId id, Instant by) {
        wakes.hasten(id, by);
    }

    @Override
    public void letSleep(AgendaId id) {
        wakes.letSleep(id);
    }

    @Override
    public List<AgendaId> missing(int limit) {
        return trap.at(Place.MISSING_WAKES, Optional.empty(), () -> wakes.missing(limit));
    }
}
