package io.journeykit.testkit.border;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Commit;
import io.journeykit.spi.CommitResult;
import io.journeykit.spi.EffectQueue;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Recorded;
import io.journeykit.spi.Reservations;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.util.List;
import java.util.Optional;

/** A store that a trap may stand in, and that says what it sees. */
final class TrappedStore implements AgendaStore {

    private final AgendaStore store;
    private final Trap trap;
    private final Sight sight;

    /** What the thread that loads an agenda will do with it, as far as it has shown. */
    private final ThreadLocal<Place> loading = ThreadLocal.withInitial(() -> Place.LOAD_OF_THE_TOLD);

    private final TrappedWakes wakes;

    TrappedStore(AgendaStore store, Trap trap, Sight sight) {
        this.store = store;
        this.trap = trap;
        this.sight = sight;
        this.wakes = new TrappedWakes(store.wakes(), trap, loading);
    }

    static TrappedStore inMemory(Trap trap, Sight sight) {
        return new TrappedStore(new InMemoryStore(), trap, sight);
    }

    /** A commit of an agenda that was stored, by the kind of its input. */
    record Taken(AgendaId whose, Class<? extends Input> input) {}

    @Override
    public Optional<Agenda> load(AgendaId id) {
        wakes.looked(id);
        return trap.at(loading.get(), Optional.of(id), () -> store.load(id));
    }

    @Override
    public CommitResult commit(Commit commit) {
        Optional<AgendaId> whose = Optional.of(commit.id());
        return trap.at(Place.after(commit.input()), whose, () -> {
            if (trap.place() == Place.PUT_OFF && commit.input() instanceof Input.Wake && Trap.isHostile(commit.id())) {
                throw new IllegalStateException("so that it has to be put off");
            }
            return trap.at(Place.before(commit.input()), whose, () -> stored(commit));
        });
    }

    private CommitResult stored(Commit commit) {
        CommitResult result = store.commit(commit);
        if (result instanceof CommitResult.Committed) {
            if (commit.input() instanceof Input.BeginJourney && Trap.isHostile(commit.id())) {
                trap.begun();
            }
            sight.see(new Taken(commit.id(), commit.input().getClass()));
        }
        return result;
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
    public TrappedWakes wakes() {
        return wakes;
    }

    @Override
    public EffectQueue effects() {
        return new TrappedEffects(store.effects(), trap, loading);
    }
}
