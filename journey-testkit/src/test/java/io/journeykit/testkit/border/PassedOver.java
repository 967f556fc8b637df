package io.journeykit.testkit.border;

import io.journeykit.memory.InMemoryStore;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.EffectQueue;
import io.journeykit.spi.Port;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Law 30: a node passes over what is due and cannot be decided there, and leaves it to the others as it was. */
final class PassedOver {

    static final Clause LEAVES = new Clause(
            30, "undecidable-here-is-passed-over", "A node takes nothing of an agenda that it cannot decide.");
    static final Clause AT_ONCE = new Clause(
            30, "undecidable-here-delays-nobody", "What one node cannot decide is decided at once where it can be.");
    static final Clause RESTS = new Clause(
            30, "undecidable-here-makes-no-spin", "A node does not look on and on at what it cannot decide.");
    static final Clause GOES_ON = new Clause(
            30, "undecidable-here-keeps-nobody-waiting", "What a node can decide is decided beside what it cannot.");

    private static final AgendaId SALLY = AgendaId.of("sally");
    private static final AgendaId TOM = AgendaId.of("tom");
    private static final JourneyTemplate HELLO = Pathways.at(Port.MESSAGING);

    // More than a host takes up at once.
    private static final int MANY = 300;
    private static final int FAR_TOO_OFTEN = 1_000;
    private static final Duration A_MOMENT = Duration.ofMillis(300);
    private static final Duration FAR = Duration.ofMinutes(30);

    private final Sight sight = new Sight();
    private final AgendaStore store = new InMemoryStore();
    private final Witness witness;

    private PassedOver(Witness witness) {
        this.witness = witness;
    }

    static List<Trial> trials() {
        return List.of(
                Trial.of(
                        "an agenda is due where its template is not",
                        it -> new PassedOver(it).due(),
                        LEAVES,
                        AT_ONCE,
                        RESTS),
                Trial.of("an effect is due where its template is not", it -> new PassedOver(it).effect(), AT_ONCE),
                Trial.of("many agendas are due where their template is not", it -> new PassedOver(it).many(), GOES_ON));
    }

    private void due() {
        call(SALLY);
        try (Node other = Node.later(store, sight, TwoNodes.OTHER)) {
            Instant moment = Instant.now().plus(A_MOMENT);
            sight.await(
                    "it has looked", () -> other.looks() > 0 && Instant.now().isAfter(moment));
            if (!other.taken(SALLY).isEmpty()) {
                witness.broken(LEAVES, "it took a " + other.taken(SALLY).get(0));
            }
            if (other.looks() > FAR_TOO_OFTEN) {
                witness.broken(RESTS, "it looked more than " + FAR_TOO_OFTEN + " times in a moment");
            }
        }
        try (Node able = Node.later(store, sight, Pathways.CALL)) {
            sight.await(() -> able.taken(SALLY).contains("Wake"), this::putOff)
                    .ifPresent(why -> witness.broken(AT_ONCE, why));
        }
    }

    private void call(AgendaId person) {
        try (Node able = Node.today(store, sight, Pathways.CALL)) {
            able.journeys.begin("call", person);
            sight.await("it is on the list", () -> able.taken(person).contains("EffectReported"));
        }
    }

    private Optional<String> putOff() {
        Instant later = Instant.now().plus(Node.LATER).plus(FAR);
        return store.wakes()
                .next()
                .filter(at -> at.isAfter(later))
                .map(at -> "where it can be decided, it is due in an hour only");
    }

    private void effect() {
        try (Node able = Node.today(new Handless(store), sight, HELLO)) {
            Outpost.makeReachable(able.journeys, SALLY);
            able.journeys.begin(HELLO.id(), SALLY);
        }
        try (Node other = Node.today(store, sight, TwoNodes.OTHER)) {
            sight.await("it has looked", () -> other.looks() > 0);
            sight.awaitSteady("all is quiet", Crowd.here()::isQuiet);
        }
        try (Node able = Node.today(store, sight, HELLO)) {
            sight.await(() -> !able.journeys.agenda(SALLY).isLive(), this::nothingLeft)
                    .ifPresent(why -> witness.broken(AT_ONCE, why));
        }
    }

    private Optional<String> nothingLeft() {
        boolean handedOver = store.effects().next(Port.MESSAGING).isEmpty();
        return handedOver && Crowd.here().isQuiet()
                ? Optional.of("it was sent, and its step waits for ever to hear of that")
                : Optional.empty();
    }

    private void many() {
        try (Node able = Node.today(new Handless(store), sight, Pathways.CALL)) {
            for (int i = 0; i < MANY; i++) {
                able.journeys.begin("call", AgendaId.of("p" + i));
            }
        }
        try (Node able = Node.today(new Handless(store), sight, TwoNodes.OTHER)) {
            able.journeys.begin("other", TOM);
        }
        try (Node other = Node.later(store, sight, TwoNodes.OTHER)) {
            sight.await(() -> other.taken(TOM).contains("Wake"), () -> stuck(other))
                    .ifPresent(why -> witness.broken(GOES_ON, why));
        }
    }

    private static Optional<String> stuck(Node node) {
        return node.looks() > FAR_TOO_OFTEN
                ? Optional.of("it has looked more than " + FAR_TOO_OFTEN + " times, and not yet at him")
                : Optional.empty();
    }

    /** The store of a node that hands nothing over. */
    private static final class Handless extends RelayedStore {

        private final EffectQueue none = new InMemoryStore().effects();

        Handless(AgendaStore store) {
            super(store);
        }

        @Override
        public EffectQueue effects() {
            return none;
        }
    }
}
