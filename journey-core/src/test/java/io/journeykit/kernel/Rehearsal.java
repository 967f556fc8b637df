package io.journeykit.kernel;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.template.Entry;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One agenda that a test tells what happens, from Monday 2 March 2026, 09:00 UTC. No adapter answers. */
final class Rehearsal {

    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final Definitions definitions;
    private final JourneyTemplate template;
    private final List<Request> requests = new ArrayList<>();
    private Agenda agenda = Agenda.empty(AgendaId.of("somebody"));
    private Instant now = START;
    private int inputs;

    private Rehearsal(JourneyTemplate template, JourneyTemplate... others) {
        Definitions.Builder all = Definitions.with().template(template, "hash");
        List.of(others).forEach(other -> all.template(other, "hash"));
        this.definitions = all.build();
        this.template = template;
    }

    /** An agenda in which nothing has begun yet. */
    static Rehearsal of(JourneyTemplate.Builder template, JourneyTemplate.Builder... others) {
        JourneyTemplate[] more =
                List.of(others).stream().map(JourneyTemplate.Builder::build).toArray(JourneyTemplate[]::new);
        return new Rehearsal(template.build(), more);
    }

    Rehearsal begin() {
        return begin(Map.of());
    }

    Rehearsal begin(Map<String, Instant> anchors) {
        return take(new Input.BeginJourney(
                id(), template.ref(), new TreeMap<>(anchors), new TreeMap<>(), Optional.<Entry>empty()));
    }

    Rehearsal hear(Signal signal) {
        return take(new Input.SignalReceived(id(), signal));
    }

    Rehearsal done(String step) {
        return hear(Signal.of("done").about(step));
    }

    /** Something became known about the person. */
    Rehearsal learn(String fact, Value value) {
        return take(new Input.ReportFacts(
                id(), Optional.empty(), new TreeMap<>(Map.of(FactName.of(fact), value)), now, "a test"));
    }

    Rehearsal instruct(Instruction instruction) {
        return take(new Input.Instruct(id(), instruction, new Actor(Owner.CARE_TEAM, "nurse-1"), "as asked"));
    }

    /** An adapter reports what became of the first request of this kind that is still awaited. */
    Rehearsal report(String verb, Report report) {
        EffectKey key = agenda.desk().awaited().stream()
                .filter(effect -> effect.verb().equals(verb))
                .findFirst()
                .orElseThrow()
                .key();
        return take(new Input.EffectReported(id(), key, report));
    }

    Rehearsal pass(Duration duration) {
        now = now.plus(duration);
        return take(new Input.Wake(id()));
    }

    private Rehearsal take(Input input) {
        Decision decision = Kernel.decide(agenda, input, now, definitions);
        agenda = decision.agenda();
        requests.addAll(decision.effects().stream().map(Effect::request).toList());
        return this;
    }

    private InputId id() {
        return InputId.of("input-" + ++inputs);
    }

    Agenda agenda() {
        return agenda;
    }

    JourneyId journey(int number) {
        return agenda.journeys().get(number - 1).id();
    }

    /** The first occurrence of a step in the journeys that are open. */
    Step step(String id) {
        return steps(id).get(0);
    }

    List<Step> steps(String id) {
        return agenda.journeys().stream()
                .flatMap(journey -> journey.steps().of(StepId.of(id)).stream())
                .toList();
    }

    /** The phase of every occurrence of a step, or how it ended. */
    List<String> are(String id) {
        return steps(id).stream()
                .map(step ->
                        step.outcome().map(Object::toString).orElse(step.phase().toString()))
                .toList();
    }

    List<String> incidents() {
        return agenda.desk().incidents().stream().map(Incident::code).toList();
    }

    List<String> asked() {
        return requests.stream().map(Request::verb).toList();
    }
}
