package io.journeykit.testkit.border;

import io.journeykit.Beginning;
import io.journeykit.Journeys;
import io.journeykit.agenda.Actor;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Signal;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Law 28: nothing where there should be something is refused at the door, by its name. */
@SuppressWarnings("NullAway")
final class Nulls {

    static final Clause REFUSED =
            new Clause(28, "null-is-refused", "Null for what must be there is refused at the door, with a reason.");

    private static final AgendaId SALLY = AgendaId.of("sally");
    private static final InputId ID = InputId.of("i-1");
    private static final Actor NURSE = new Actor(Owner.CARE_TEAM, "nurse-1");
    private static final Instruction SETTLE = new Instruction.SettleIncident(1);

    private Nulls() {}

    static List<Trial> trials() {
        SortedMap<String, Consumer<Journeys>> calls = new TreeMap<>();
        calls.putAll(beginnings());
        calls.putAll(inputs());
        calls.putAll(parts());
        calls.putAll(queries());
        return calls.entrySet().stream()
                .map(call -> Trial.of("null as " + call.getKey(), witness -> hold(call.getValue(), witness), REFUSED))
                .toList();
    }

    private static void hold(Consumer<Journeys> call, Witness witness) {
        try (Journeys journeys = Journeys.embedded()
                .templates(Pathways.CALL)
                .adapters(new Desk(new Sight(), Desk::usual))
                .start()) {
            call.accept(journeys);
            witness.broken(REFUSED, "it was taken");
        } catch (IllegalArgumentException | NullPointerException refused) {
            if (!isReason(refused.getMessage())) {
                witness.broken(
                        REFUSED, "it failed within, with " + refused.getClass().getSimpleName());
            }
        } catch (RuntimeException failed) {
            witness.broken(
                    REFUSED, "it failed within, with " + failed.getClass().getSimpleName());
        }
    }

    // What the machine itself says of a null names a variable of the library's, and no part of the call.
    private static boolean isReason(String message) {
        return message != null && !message.isBlank() && !message.startsWith("Cannot ");
    }

    private static SortedMap<String, Consumer<Journeys>> beginnings() {
        return new TreeMap<>(Map.of(
                "the template of a beginning",
                door -> door.begin((String) null, SALLY),
                "the person of a beginning",
                door -> door.begin("call", null),
                "a beginning",
                door -> door.begin(SALLY, null),
                "an anchor's time",
                door -> door.begin(SALLY, Beginning.of("call").anchor("a", null)),
                "a parameter",
                door -> door.begin(SALLY, Beginning.of("call").parameter("p", null))));
    }

    private static SortedMap<String, Consumer<Journeys>> inputs() {
        return new TreeMap<>(Map.of(
                "the person of a signal", door -> door.signal(null, Signal.of("noise")),
                "a signal", door -> door.signal(SALLY, null),
                "facts", door -> door.report(SALLY, null, Instant.EPOCH, "ehr"),
                "the time of facts", door -> door.report(SALLY, fact(Value.of(1)), null, "ehr"),
                "the source of facts", door -> door.report(SALLY, fact(Value.of(1)), Instant.EPOCH, null),
                "an instruction", door -> door.instruct(SALLY, null, NURSE, "seen"),
                "who instructs", door -> door.instruct(SALLY, SETTLE, null, "seen"),
                "a preference", door -> door.prefer(SALLY, null),
                "a rule of consent", door -> door.consent(SALLY, (ConsentRule) null),
                "an input", door -> door.tell(SALLY, null)));
    }

    private static SortedMap<String, Consumer<Journeys>> parts() {
        return new TreeMap<>(Map.of(
                "the value of a fact", door -> door.report(SALLY, fact(null), Instant.EPOCH, "ehr"),
                "the name of a signal", door -> door.signal(SALLY, Signal.of((String) null)),
                "the value of a signal's fact",
                        door -> door.signal(SALLY, Signal.of("done").with("f", null)),
                "a text", door -> door.report(SALLY, fact(Value.of((String) null)), Instant.EPOCH, "ehr"),
                "a zone", door -> door.prefer(SALLY, Preferences.unknown(null)),
                "a language", door -> door.prefer(SALLY, speaking(null)),
                "the id of an input", door -> door.tell(SALLY, new Input.SignalReceived(null, Signal.of("noise"))),
                "a survivor", door -> door.tell(SALLY, new Input.RetireInto(ID, null)),
                "an absorbed agenda", door -> door.tell(SALLY, new Input.MergePersons(ID, null)),
                "the time of a death", door -> door.tell(SALLY, new Input.PersonDied(ID, null))));
    }

    private static SortedMap<String, Consumer<Journeys>> queries() {
        return new TreeMap<>(Map.of(
                "whose agenda", door -> door.agenda(null),
                "whose itinerary", door -> door.itinerary(null),
                "whose history", door -> door.history(null),
                "the step to be explained", door -> door.explain(SALLY, (StepRef) null)));
    }

    private static SortedMap<FactName, Value> fact(Value value) {
        SortedMap<FactName, Value> facts = new TreeMap<>();
        facts.put(FactName.of("f"), value);
        return facts;
    }

    private static Preferences speaking(String language) {
        Preferences usual = Preferences.unknown(ZoneOffset.UTC);
        return new Preferences(
                usual.zone(),
                language,
                usual.addresses(),
                usual.contact(),
                usual.availability(),
                usual.wishes(),
                usual.perhaps());
    }
}
