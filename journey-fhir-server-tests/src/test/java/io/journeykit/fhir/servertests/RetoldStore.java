package io.journeykit.fhir.servertests;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store that has of one agenda what it was told so far: a world that was played is told again, commit by commit. */
final class RetoldStore implements AgendaStore {

    private final List<Recorded> history = new ArrayList<>();
    private Optional<Agenda> agenda = Optional.empty();

    void tell(Commit commit) {
        history.addAll(commit.recorded());
        agenda = Optional.of(commit.agenda());
    }

    @Override
    public Optional<Agenda> load(AgendaId id) {
        return agenda;
    }

    @Override
    public List<Recorded> history(AgendaId id, long after, int limit) {
        return history.stream()
                .filter(one -> one.sequence() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public CommitResult commit(Commit commit) {
        throw new UnsupportedOperationException("it is told, and decides nothing");
    }

    @Override
    public Optional<Receipt> receipt(AgendaId id, InputId input) {
        return Optional.empty();
    }

    @Override
    public Reservations reservations() {
        throw new UnsupportedOperationException("it reserves nothing");
    }

    @Override
    public WakeQueue wakes() {
        throw new UnsupportedOperationException("it wakes nobody");
    }

    @Override
    public EffectQueue effects() {
        throw new UnsupportedOperationException("it hands nothing over");
    }
}
