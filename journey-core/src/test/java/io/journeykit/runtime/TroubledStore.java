package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.memory.InMemoryStore;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A store that does not take some commits, or takes them and does not say so. */
final class TroubledStore implements AgendaStore {

    private final InMemoryStore store = new InMemoryStore();
    Predicate<Commit> refuses = commit -> false;
    Predicate<Commit> losesTheAnswerTo = commit -> false;
    volatile int brokenQueues;

    @Override
    public CommitResult commit(Commit commit) {
        if (refuses.test(commit)) {
            throw new IllegalStateException("the disk is full");
        }
        CommitResult result = store.commit(commit);
        if (losesTheAnswerTo.test(commit)) {
            throw new IllegalStateException("the connection was lost");
        }
        return result;
    }

    @Override
    public Optional<Agenda> load(AgendaId id) {
        return store.load(id);
    }

    @Override
    public Optional<Receipt> receipt(AgendaId id, InputId input) {
        return store.receipt(id, input);
    }

    @Override
    public List<Recorded> history(AgendaId id, long after, int limit) {
        return store.history(id, after, limit);
    }

    @Override
    public Reservations reservations() {
        return store.reservations();
    }

    @Override
    public WakeQueue wakes() {
        return store.wakes();
    }

    @Override
    public EffectQueue effects() {
        if (brokenQueues-- > 0) {
            throw new IllegalStateException("the connection was lost");
        }
        return store.effects();
    }
}
