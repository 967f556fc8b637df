package io.journeykit.testkit.border;

import io.journeykit.Journeys;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Input;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.spi.Commit;
import io.journeykit.spi.CommitResult;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.EffectQueue;
import io.journeykit.spi.Recorded;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Law 27: effects of two agendas never bear one key, however their ids are written. */
final class EffectKeys {

    static final Clause APART = new Clause(27, "effect-keys-are-apart", "No effects of two agendas bear one key.");
    static final Clause SERVED = new Clause(
            27,
            "tenants-are-served-beside-each-other",
            "Each tenant's effects are handed over, and no oftener than needed.");

    private static final int FAR_TOO_OFTEN = 100;

    /** Has nothing to be handed over until both journeys have begun, so that both effects wait at once. */
    private static final class Withholding extends RelayedStore {

        private final EffectQueue none = new InMemoryStore().effects();
        private final AtomicInteger begun = new AtomicInteger();

        Withholding() {
            super(new InMemoryStore());
        }

        @Override
        public CommitResult commit(Commit commit) {
            CommitResult result = super.commit(commit);
            if (commit.input() instanceof Input.BeginJourney) {
                begun.incrementAndGet();
            }
            return result;
        }

        @Override
        public EffectQueue effects() {
            return begun.get() < 2 ? none : super.effects();
        }
    }

    private final AgendaId one;
    private final AgendaId other;
    private final Sight sight = new Sight();
    private final AtomicInteger calls = new AtomicInteger();

    private EffectKeys(AgendaId one, AgendaId other) {
        this.one = one;
        this.other = other;
    }

    static List<Trial> trials() {
        return OddIds.PAIRS.stream()
                .map(pair -> Trial.of(
                        "effects of " + pair,
                        witness -> new EffectKeys(pair.one(), pair.other()).hold(witness),
                        APART,
                        SERVED))
                .toList();
    }

    private void hold(Witness witness) {
        TrappedStore store = new TrappedStore(new Withholding(), Trap.NONE, sight);
        try (Journeys journeys = Journeys.embedded()
                .templates(Pathways.CALL)
                .store(store)
                .adapters(new Desk(sight, this::answer))
                .start()) {
            journeys.begin("call", one);
            journeys.begin("call", other);
            Set<EffectKey> shared = keys(journeys, one);
            shared.retainAll(keys(journeys, other));
            shared.forEach(key -> witness.broken(APART, "both have an effect " + key));
            sight.await(() -> isServed(one) && isServed(other), this::omen)
                    .ifPresent(why -> witness.broken(SERVED, why));
        }
    }

    private static Set<EffectKey> keys(Journeys journeys, AgendaId whose) {
        return journeys.history(whose).stream()
                .map(Recorded::event)
                .filter(EffectEvent.Requested.class::isInstance)
                .map(event -> ((EffectEvent.Requested) event).key())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isServed(AgendaId whose) {
        return sight.has(new TrappedStore.Taken(whose, Input.EffectReported.class));
    }

    private Optional<String> omen() {
        return calls.get() > FAR_TOO_OFTEN
                ? Optional.of("the list was asked more than " + FAR_TOO_OFTEN + " times for two items")
                : Optional.empty();
    }

    private Reply answer(Delivery delivery) {
        calls.incrementAndGet();
        return Reply.done();
    }
}
