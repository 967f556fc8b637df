package io.journeykit.testkit.play;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Said;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Commit;
import io.journeykit.spi.CommitResult;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.EffectQueue;
import io.journeykit.spi.Port;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Recorded;
import io.journeykit.spi.Reservations;
import io.journeykit.spi.Undelivered;
import io.journeykit.spi.WakeQueue;
import io.journeykit.testkit.Scene;
import io.journeykit.testkit.world.Outage;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store in memory that cannot be written to at times, and can be put back to what it held before. */
final class PlayStore implements AgendaStore {

    private static final int ALL = 1_000_000;
    private static final int MOST_READS = 50_000;
    private static final int MOST_COMMITS = 2_000;
    /** What goes on without end is stopped; fifty agendas that compete for one provider come to more than a hundred thousand. */
    private static final long MOST_EVENTS = 400_000;

    private final Scene scene;
    private final List<Outage> outages;
    private final List<Kept> log = new ArrayList<>();
    private final WakeQueue wakes = new Wakes();
    private final EffectQueue effects = new Effects();
    private AgendaStore now = new InMemoryStore();
    private Instant readAt = Instant.MIN;
    private int reads;
    private int commits;
    private long events;

    PlayStore(Scene scene, List<Outage> outages) {
        this.scene = scene;
        this.outages =
                outages.stream().filter(outage -> outage.port().isEmpty()).toList();
    }

    /** Nothing was stored, and the same may be tried again. */
    static final class Down extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Down() {
            super("The store of this world is down; try again later.");
        }
    }

    /** The host reads or decides without end: on a thread of its own it would never come back, or use up all memory. */
    static final class Endless extends Error {

        private static final long serialVersionUID = 1L;

        Endless() {
            super("The host goes on without end; it would never come back, or use up all there is.");
        }
    }

    private record Kept(Instant at, Commit commit) {}

    /** What it holds of an agenda, for whoever looks from outside. */
    Agenda held(AgendaId id) {
        return now.load(id).orElseGet(() -> Agenda.empty(id));
    }

    /** All that ever became so with an agenda, as it now holds it. */
    List<Recorded> history(AgendaId id) {
        return now.history(id, 0, ALL);
    }

    /** From now on it holds what it held at that time; what came since is lost to it, and to it alone. */
    void restore(Instant to) {
        log.removeIf(kept -> kept.at().isAfter(to));
        now = new InMemoryStore();
        log.forEach(kept -> now.commit(kept.commit()));
    }

    /** @throws Endless where far more is done at one time than any life asks for */
    @Override
    public Optional<Agenda> load(AgendaId id) {
        boolean moved = scene.now().isAfter(readAt);
        readAt = scene.now();
        reads = moved ? 0 : reads + 1;
        commits = moved ? 0 : commits;
        if (reads > MOST_READS || commits > MOST_COMMITS || events > MOST_EVENTS) {
            throw new Endless();
        }
        return now.load(id);
    }

    /** @throws Down while the store is down */
    @Override
    public CommitResult commit(Commit commit) {
        if (outages.stream().anyMatch(outage -> outage.coversTheStore(scene.now()))) {
            throw new Down();
        }
        CommitResult result = now.commit(commit);
        if (result instanceof CommitResult.Committed) {
            reads = 0;
            commits++;
            events += commit.events().size();
            log.add(new Kept(scene.now(), commit));
        }
        return result;
    }

    @Override
    public Optional<Receipt> receipt(AgendaId id, InputId input) {
        return now.receipt(id, input);
    }

    @Override
    public List<Recorded> history(AgendaId id, long after, int limit) {
        return now.history(id, after, limit);
    }

    @Override
    public Reservations reservations() {
        return (whose, services, providers) -> now.reservations().rivals(whose, services, providers);
    }

    @Override
    public WakeQueue wakes() {
        return wakes;
    }

    @Override
    public EffectQueue effects() {
        return effects;
    }

    /** The wake-ups of the store as it now is. */
    private final class Wakes implements WakeQueue {
        @Override
        public List<AgendaId> dueBy(Instant time, int limit) {
            return now.wakes().dueBy(time, limit);
        }

        @Override
        public Optional<Instant> next() {
            return now.wakes().next();
        }

        @Override
        public void putOff(AgendaId id, Instant until) {
            now.wakes().putOff(id, until);
        }

        @Override
        public void hasten(AgendaId id, Instant by) {
            now.wakes().hasten(id, by);
        }

        @Override
        public void letSleep(AgendaId id) {
            now.wakes().letSleep(id);
        }

        @Override
        public List<AgendaId> missing(int limit) {
            return now.wakes().missing(limit);
        }
    }

    /** The effects of the store as it now is. */
    private final class Effects implements EffectQueue {
        @Override
        public List<Delivery> claim(Port port, Instant time, Duration lease, int limit) {
            return now.effects().claim(port, time, lease, limit);
        }

        @Override
        public Optional<Instant> next(Port port) {
            return now.effects().next(port);
        }

        @Override
        public void keep(EffectKey key, Said said) {
            now.effects().keep(key, said);
        }

        @Override
        public void reschedule(EffectKey key, int attempts, Instant at) {
            now.effects().reschedule(key, attempts, at);
        }

        @Override
        public List<Undelivered> undelivered(AgendaId agenda) {
            return now.effects().undelivered(agenda);
        }

        @Override
        public void setAside(EffectKey key) {
            now.effects().setAside(key);
        }
    }

    @Override
    public String toString() {
        return now.toString();
    }
}
