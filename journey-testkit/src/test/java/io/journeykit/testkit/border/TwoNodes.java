package io.journeykit.testkit.border;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Signal;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.spi.AgendaStore;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Law 30: what is told to a node that cannot decide it is told in vain, and can be told again elsewhere. */
final class TwoNodes {

    static final Clause KEEPS = new Clause(
            30, "undecidable-here-is-not-consumed", "What a node cannot decide can still be told where it can be.");
    static final Clause RECORDS =
            new Clause(30, "the-person-is-recorded-anywhere", "Any node records consent, preference and death.");
    static final Clause FOLLOWS =
            new Clause(30, "effects-follow-a-record", "What a record leads to follows where it can be decided.");

    static final JourneyTemplate OTHER = template("other", Steps.work("call", "nurse", "call-her"));

    private static final JourneyTemplate OTHER_CALL = template("call", Steps.work("phone", "nurse", "phone-her"));
    private static final AgendaId SALLY = AgendaId.of("sally");
    private static final InputId ID = InputId.of("i-1");

    private final Sight sight = new Sight();
    private final AgendaStore store = new InMemoryStore();
    private final Witness witness;

    private TwoNodes(Witness witness) {
        this.witness = witness;
    }

    static List<Trial> trials() {
        return List.of(
                Trial.of(
                        "a signal is told where its template is not",
                        it -> new TwoNodes(it).signal(OTHER),
                        KEEPS,
                        PassedOver.LEAVES),
                Trial.of(
                        "a signal is told where its template says something else",
                        it -> new TwoNodes(it).signal(OTHER_CALL),
                        KEEPS,
                        PassedOver.LEAVES),
                Trial.of("a beginning is told where its template is not", it -> new TwoNodes(it).begin(), KEEPS),
                recorded(
                        "consent",
                        new Input.ChangeConsent(ID, List.of(ConsentRule.permit("care"))),
                        now -> !now.person().consents().isEmpty()),
                recorded(
                        "a preference",
                        new Input.ChangePreference(ID, Preferences.unknown(ZoneId.of("Europe/Berlin"))),
                        now -> now.person().preferences().zone().equals(ZoneId.of("Europe/Berlin"))),
                recorded(
                        "a death",
                        new Input.PersonDied(ID, Optional.of(Instant.now())),
                        now -> now.person().died().isPresent()),
                Trial.of("a death is told where its template is not, and then", it -> new TwoNodes(it).die(), FOLLOWS));
    }

    private static Trial recorded(String what, Input input, Predicate<Agenda> isRecorded) {
        return Trial.of(
                what + " is told where its template is not",
                witness -> new TwoNodes(witness).record(input, isRecorded),
                RECORDS);
    }

    private static JourneyTemplate template(String id, StepBuilder<?> step) {
        return JourneyTemplate.named(id).version("1").step(step).build();
    }

    private Node node(JourneyTemplate... templates) {
        return Node.today(store, sight, templates);
    }

    /** Begins a call, and leaves nothing to do for today. */
    private JourneyId call() {
        try (Node able = node(Pathways.CALL)) {
            JourneyId call = able.journeys.begin("call", SALLY);
            sight.await("it is on the list", () -> able.taken(SALLY).contains("EffectReported"));
            return call;
        }
    }

    private void signal(JourneyTemplate elsewhere) {
        Input done =
                new Input.SignalReceived(ID, Signal.of("done").about("call").in(call()));
        try (Node other = node(elsewhere)) {
            tellAnyway(other, done);
            if (!other.taken(SALLY).isEmpty()) {
                witness.broken(
                        PassedOver.LEAVES, "it took a " + other.taken(SALLY).get(0));
            }
        }
        try (Node able = node(Pathways.CALL)) {
            able.journeys.tell(SALLY, done);
            if (able.journeys.agenda(SALLY).isLive()) {
                witness.broken(KEEPS, "told again where it can be decided, it changes nothing");
            }
        }
    }

    private void begin() {
        Input begin =
                new Input.BeginJourney(ID, Pathways.CALL.ref(), new TreeMap<>(), new TreeMap<>(), Optional.empty());
        try (Node other = node(OTHER)) {
            tellAnyway(other, begin);
        }
        try (Node able = node(Pathways.CALL)) {
            able.journeys.tell(SALLY, begin);
            if (!able.journeys.agenda(SALLY).isLive()) {
                witness.broken(KEEPS, "told again where it can be decided, it begins nothing");
            }
        }
    }

    /** What a node cannot decide, it may refuse. */
    private static void tellAnyway(Node node, Input input) {
        try {
            node.journeys.tell(SALLY, input);
        } catch (RuntimeException notHere) {
            // The caller learns that, and may tell it elsewhere.
        }
    }

    private void record(Input input, Predicate<Agenda> isRecorded) {
        call();
        try (Node other = node(OTHER)) {
            tellAnyway(other, input);
            if (!isRecorded.test(other.journeys.agenda(SALLY))) {
                witness.broken(RECORDS, "it is not recorded");
            }
        }
    }

    private void die() {
        call();
        try (Node other = node(OTHER)) {
            tellAnyway(other, new Input.PersonDied(ID, Optional.of(Instant.now())));
        }
        try (Node able = node(Pathways.CALL)) {
            sight.await(() -> !able.journeys.agenda(SALLY).isLive(), TwoNodes::quiet)
                    .ifPresent(why -> witness.broken(FOLLOWS, "her journey goes on: " + why));
        }
    }

    private static Optional<String> quiet() {
        return Crowd.here().isQuiet() ? Optional.of("nothing more is done about it") : Optional.empty();
    }
}
