package io.journeykit.examples.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.kernel.Decision;
import io.journeykit.kernel.Definitions;
import io.journeykit.kernel.Kernel;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One person's way through the journeys of a pattern, from Monday 2 March 2026, 09:00 UTC. It tells the kernel what
 * happens, answers each effect with Done at once, and holds each decision to {@link Invariants}.
 */
final class Walk {

    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final Definitions definitions;
    private final TemplateRef template;
    private final List<Event> events = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final Map<StepRef, Step> seen = new LinkedHashMap<>();
    private Agenda agenda = Agenda.empty(AgendaId.of("somebody"));
    private Instant now = START;
    private int inputs;

    private Walk(List<JourneyTemplate> templates) {
        Definitions.Builder all = Definitions.with();
        templates.forEach(one -> all.template(one, one.toString()));
        definitions = all.build();
        template = templates.get(0).ref();
    }

    /** A walk on which no journey has begun yet; it is the first pattern whose journeys begin. */
    static Walk along(String... patterns) {
        return new Walk(Stream.of(patterns).map(Patterns::template).toList());
    }

    /** A walk through one journey of the pattern. */
    static Walk through(String pattern) {
        return along(pattern).begin();
    }

    Walk begin() {
        return begin(Map.of());
    }

    Walk begin(String parameter, Value value) {
        return begin(Map.of(FactName.of(parameter), value));
    }

    private Walk begin(Map<FactName, Value> given) {
        return take(new Input.BeginJourney(id(), template, new TreeMap<>(), new TreeMap<>(given), Optional.empty()));
    }

    Walk hear(Signal signal) {
        return take(new Input.SignalReceived(id(), signal));
    }

    Walk done(String step) {
        return hear(Signal.of("done").about(step));
    }

    Walk decided(String step, String choice) {
        return hear(Signal.of("decided").about(step).with("choice", Value.of(choice)));
    }

    /** Something became known about the first journey. */
    Walk learn(String fact, Value value) {
        Map<FactName, Value> facts = Map.of(FactName.of(fact), value);
        return take(new Input.ReportFacts(
                id(), Optional.of(journeyId(1)), new TreeMap<>(facts), Optional.of(now), "a test"));
    }

    Walk instruct(Instruction instruction) {
        return take(new Input.Instruct(id(), instruction, new Actor(Owner.CARE_TEAM, "nurse-1"), "as asked"));
    }

    /** Lets time pass, and wakes the kernel whenever it wants to be woken. */
    Walk pass(Duration duration) {
        Instant end = now.plus(duration);
        while (!agenda.wakeAt().isAfter(end)) {
            now = agenda.wakeAt().isAfter(now) ? agenda.wakeAt() : now;
            take(new Input.Wake(id()));
        }
        now = end;
        return this;
    }

    private Walk take(Input input) {
        Decision decision = Kernel.decide(agenda, input, now, definitions);
        for (Event event : decision.events()) {
            agenda = Kernel.evolve(agenda, event);
            agenda.journeys().forEach(journey -> journey.steps().forEach(step -> seen.put(step.ref(), step)));
        }
        events.addAll(decision.events());
        new Invariants(definitions, events, now).hold(decision);
        for (Effect effect : decision.effects()) {
            requests.add(effect.request());
            take(new Input.EffectReported(id(), effect.key(), Report.Done.PLAINLY));
        }
        return this;
    }

    private InputId id() {
        return InputId.of("input-" + ++inputs);
    }

    /** How the only step of this name stands, or how it ended. */
    String is(String step) {
        assertThat(are(step)).as("steps '%s'", step).hasSize(1);
        return are(step).get(0);
    }

    /** How every step of this name stands, in the order of journeys and occurrences; also those of ended journeys. */
    List<String> are(String step) {
        return all(step).map(Walk::word).toList();
    }

    private static String word(Step step) {
        return step.outcome().map(Object::toString).orElse(step.phase().toString());
    }

    /** What every step of this name is for. */
    List<String> items(String step) {
        return all(step).flatMap(one -> one.item().stream()).toList();
    }

    /** The only step of this name as it was last seen. */
    Step step(String step) {
        return all(step).findFirst().orElseThrow();
    }

    private Stream<Step> all(String step) {
        return seen.values().stream().filter(one -> one.id().equals(StepId.of(step)));
    }

    /** How often the machine of a step has started, in all its occurrences. */
    long starts(String step) {
        return events.stream()
                .filter(event -> event instanceof StepEvent.Moved moved
                        && moved.from().isEmpty()
                        && moved.step().step().equals(StepId.of(step)))
                .count();
    }

    /** How the journey that began as this one stands: {@code open}, {@code closing} or its outcome. */
    String journey(int number) {
        Journey journey = agenda.journeys().get(number - 1);
        return journey.outcome().map(Object::toString).orElse(journey.closing().isPresent() ? "closing" : "open");
    }

    JourneyId journeyId(int number) {
        return agenda.journeys().get(number - 1).id();
    }

    /** What was asked of adapters and of the care team, in order, by its stable name. */
    List<String> asked() {
        return requests.stream().map(Request::verb).toList();
    }

    /** What a person must look at. */
    List<String> incidents() {
        return agenda.desk().incidents().stream().map(Incident::code).toList();
    }

    int kept() {
        return agenda.desk().kept().size();
    }
}
