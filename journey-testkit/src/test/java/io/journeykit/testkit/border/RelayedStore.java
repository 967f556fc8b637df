package io.journeykit.testkit.border;

import io.journeykit.agenda.Agenda;
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

/** A store that passes on all that it is asked. */
abstract class RelayedStore implements AgendaStore {

    private final AgendaStore store;

    RelayedStore(AgendaStore store) {
        this.store = store;
    }

    @Override
    public Optional<Agenda> load(AgendaId id) {
        return store.load(id);
    }

    @Override
    public CommitResult commit(Commit commit) {
        return store.commit(commit);
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
        return store.effects();
    }
}
