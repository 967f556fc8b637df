package io.journeykit.codec.author;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.JsonWriter;
import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.CounterLimit;
import io.journeykit.lifecycle.Guard;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.Silence;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StateRole;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.TaskStatus;
import io.journeykit.lifecycle.Transition;
import io.journeykit.lifecycle.VisitChange;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How an author writes a step machine: its states, and the moves between them. */
public final class MachineNotation {

    private static final String FIRST_VERSION = "1";

    // As many as a machine may have; to check more of them would take too long.
    private static final int MOST_STATES = 64;
    private static final int MOST_TRANSITIONS = 300;

    private static final SortedMap<String, Meaning> NO_SIGNALS = Collections.emptySortedMap();

    private static final EnumWords<TaskStatus> STATUSES = EnumWords.of(TaskStatus.class, "status");
    private static final EnumWords<StateRole> ROLES = EnumWords.of(StateRole.class, "role");
    private static final EnumWords<Meaning> MEANINGS = EnumWords.of(Meaning.class, "meaning");
    private static final EnumWords<VisitChange> VISITS = EnumWords.of(VisitChange.class, "visit-change");

    private MachineNotation() {}

    /** A machine that stands alone, so that its ladders have no names. */
    public static Optional<StepMachine> read(JsonPart part) {
        return read(part, LadderNotation.UNNAMED);
    }

    static Optional<StepMachine> read(JsonPart part, LadderNotation ladders) {
        return part.fields("name", "version", "states", "transitions", "signals")
                .map(machine -> StepMachine.of(
                                machine.text("name"),
                                machine.find("version", JsonPart::text, FIRST_VERSION),
                                machine.needList("states", MOST_STATES, state -> state(state, ladders)),
                                machine.list("transitions", MOST_TRANSITIONS, MachineNotation::transition))
                        .meaning(machine.part("signals")
                                .map(MachineNotation::signals)
                                .orElse(NO_SIGNALS)));
    }

    private static SortedMap<String, Meaning> signals(JsonPart part) {
        SortedMap<String, Meaning> signals = new TreeMap<>();
        part.named()
                .forEach(signal ->
                        signal.part().oneOf(MEANINGS).ifPresent(meaning -> signals.put(signal.name(), meaning)));
        return signals;
    }

    public static ObjectNode write(StepMachine machine) {
        return write(machine, LadderNotation.UNNAMED);
    }

    static ObjectNode write(StepMachine machine, LadderNotation ladders) {
        return new JsonWriter()
                .put("name", machine.name())
                .unless(FIRST_VERSION, "version", machine.version(), JsonWriter::text)
                .put("states", JsonWriter.list(machine.states(), state -> state(state, ladders)))
                .some("transitions", machine.transitions(), MachineNotation::transition)
                .unless(NO_SIGNALS, "signals", machine.signals(), MachineNotation::written)
                .node();
    }

    private static JsonNode written(SortedMap<String, Meaning> signals) {
        JsonWriter writer = new JsonWriter();
        signals.forEach((signal, meaning) -> writer.put(signal, meaning.word()));
        return writer.node();
    }

    private static Optional<State> state(JsonPart part, LadderNotation ladders) {
        return part.fields("name", "role", "owner", "on-entry", "silence", "status", "business-status", "outcome")
                .map(fields -> state(fields, ladders));
    }

    private static State state(JsonFields fields, LadderNotation ladders) {
        Optional<Outcome> outcome = fields.find("outcome", JsonScalars::outcome);
        if (!fields.has("owner") && !fields.has("outcome")) {
            fields.missing("owner", "say who has the ball, or give an end its 'outcome'");
        }
        State usual = usual(fields.text("name"), outcome);
        return new State(
                usual.name(),
                fields.find("owner", JsonScalars::owner, usual.owner()),
                SilenceNotation.acts(fields, "on-entry"),
                fields.find("silence", silence -> SilenceNotation.read(silence, ladders), Silence.none()),
                fields.find("status", status -> status.oneOf(STATUSES), usual.status()),
                fields.find("business-status", JsonPart::text),
                outcome,
                fields.find("role", role -> role.oneOf(ROLES)));
    }

    private static State usual(String name, Optional<Outcome> outcome) {
        return outcome.map(end -> State.end(name, end)).orElseGet(() -> State.waiting(name, Owner.SYSTEM));
    }

    private static JsonNode state(State state, LadderNotation ladders) {
        State usual = usual(state.name(), state.outcome());
        JsonWriter writer = new JsonWriter().put("name", state.name()).put("role", state.role(), JsonWriter::word);
        if (!state.isEnd() || state.owner() != usual.owner()) {
            writer.put("owner", JsonWriter.word(state.owner()));
        }
        return writer.some("on-entry", state.onEntry(), SilenceNotation::act)
                .unless(Silence.none(), "silence", state.silence(), silence -> SilenceNotation.write(silence, ladders))
                .unless(usual.status(), "status", state.status(), JsonWriter::word)
                .put("business-status", state.businessStatus(), JsonWriter::text)
                .put("outcome", state.outcome(), JsonWriter::word)
                .node();
    }

    private static Optional<Transition> transition(JsonPart part) {
        return part.fields("id", "from", "on", "when", "below", "at-least", "to", "do", "visit")
                .map(MachineNotation::transition);
    }

    private static Transition transition(JsonFields fields) {
        String from = fields.text("from");
        String on = fields.text("on");
        Guard guard = new Guard(fields.find("when", ConditionNotation::read, Conditions.ALWAYS), limit(fields));
        return new Transition(
                fields.find("id", JsonPart::text, from + "." + on),
                from,
                on,
                guard,
                fields.text("to"),
                SilenceNotation.acts(fields, "do"),
                fields.find("visit", visit -> visit.oneOf(VISITS), VisitChange.KEPT));
    }

    private static Optional<CounterLimit> limit(JsonFields fields) {
        if (fields.has("below") && fields.has("at-least")) {
            fields.whole().fault("two-limits", "both 'below' and 'at-least'", "make two transitions of it");
        }
        return fields.has("below")
                ? fields.find("below", part -> limit(part, CounterLimit.Comparison.BELOW))
                : fields.find("at-least", part -> limit(part, CounterLimit.Comparison.AT_LEAST));
    }

    private static Optional<CounterLimit> limit(JsonPart part, CounterLimit.Comparison comparison) {
        return part.fields("counter", "bound")
                .map(limit -> new CounterLimit(
                        limit.text("counter"),
                        comparison,
                        limit.need("bound", bound -> bound.count(0, Integer.MAX_VALUE), 1)));
    }

    private static JsonNode transition(Transition move) {
        JsonWriter writer = new JsonWriter()
                .unless(move.from() + "." + move.on(), "id", move.id(), JsonWriter::text)
                .put("from", move.from())
                .put("on", move.on())
                .unless(Conditions.ALWAYS, "when", move.guard().when(), ConditionNotation::write);
        move.guard().limit().ifPresent(limit -> writer.put(EnumWords.of(limit.comparison()), limit(limit)));
        return writer.put("to", move.to())
                .some("do", move.acts(), SilenceNotation::act)
                .unless(VisitChange.KEPT, "visit", move.visit(), JsonWriter::word)
                .node();
    }

    private static JsonNode limit(CounterLimit limit) {
        return new JsonWriter()
                .put("counter", limit.counter())
                .put("bound", limit.bound())
                .node();
    }
}
