package io.journeykit.memory;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Claims;
import io.journeykit.planning.Promise;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Commit;
import io.journeykit.spi.CommitResult;
import io.journeykit.spi.EffectQueue;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Recorded;
import io.journeykit.spi.Reservations;
import io.journeykit.spi.WakeQueue;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps agendas in memory: the default of an embedded host, for as long as its process lives. */
public final class InMemoryStore implements AgendaStore {

    private final Object lock = new Object();
    private final Map<AgendaId, InMemoryAgenda> shelves = new HashMap<>();
    private final InMemoryReservations reservations = new InMemoryReservations(lock);
    private final InMemoryWakes wakes = new InMemoryWakes(lock);
    private final InMemoryEffects effects = new InMemoryEffects(lock);

    /** An empty one. */
    public InMemoryStore() {}

    @Override
    public Optional<Agenda> load(AgendaId id) {
        synchronized (lock) {
            return shelf(id).flatMap(InMemoryAgenda::agenda);
        }
    }

    @Override
    public CommitResult commit(Commit commit) {
        synchronized (lock) {
            InMemoryAgenda shelf = shelves.computeIfAbsent(commit.id(), id -> new InMemoryAgenda());
            Optional<CommitResult> obstacle = shelf.obstacle(commit);
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            Claims claims = commit.claims();
            List<Promise> others = reservations.ofOthers(commit, claims);
            if (!others.isEmpty()) {
                return new CommitResult.Promised(others);
            }
            reservations.put(commit.id(), claims);
            commit.settles().ifPresent(key -> effects.settle(key, commit.id().tenant()));
            effects.add(commit);
            wakes.set(commit);
            return new CommitResult.Committed(shelf.put(commit));
        }
    }

    @Override
    public Optional<Receipt> receipt(AgendaId id, InputId input) {
        synchronized (lock) {
            return shelf(id).flatMap(shelf -> shelf.receipt(input));
        }
    }

    @Override
    public List<Recorded> history(AgendaId id, long after, int limit) {
        synchronized (lock) {
            return shelf(id).map(shelf -> shelf.history(after, limit)).orElse(List.of());
        }
    }

    @Override
    public Reservations reservations() {
        return reservations;
    }

    @Override
    public WakeQueue wakes() {
        return wakes;
    }

    @Override
    public EffectQueue effects() {
        return effects;
    }

    /** {@code 3 agendas in memory}. */
    @Override
    public String toString() {
        synchronized (lock) {
            return shelves.size() + " agendas in memory";
        }
    }

    private Optional<InMemoryAgenda> shelf(AgendaId id) {
        return Optional.ofNullable(shelves.get(id));
    }
}
