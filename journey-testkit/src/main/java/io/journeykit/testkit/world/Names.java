package io.journeykit.testkit.world;

import io.journeykit.codec.json.JsonPart;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names that a world may use, since the templates or the world itself give them. */
final class Names {

    /** What may be told of a visit though no machine waits for it. */
    private static final String MOVED = "moved";

    private final Map<String, JourneyTemplate> templates = new LinkedHashMap<>();
    private final Map<String, AgendaId> people = new LinkedHashMap<>();
    private final SortedSet<String> steps = new TreeSet<>();
    private final SortedSet<String> signals = new TreeSet<>();
    private final SortedSet<String> states = new TreeSet<>();

    Names(List<JourneyTemplate> templates) {
        signals.add(MOVED);
        Stream.of(Meaning.values()).map(Meaning::word).forEach(signals::add);
        StandardMachines.all().forEach(this::add);
        templates.forEach(this::add);
    }

    private void add(JourneyTemplate template) {
        templates.put(template.id(), template);
        template.machines().forEach(this::add);
        for (StepTemplate step : template.steps()) {
            steps.add(step.id().value());
            if (step.kind() instanceof StepKind.Wait wait) {
                signals.add(wait.signal());
            }
        }
    }

    private void add(StepMachine machine) {
        machine.transitions().stream().map(Transition::on).forEach(signals::add);
        machine.states().stream().map(State::name).forEach(states::add);
    }

    /** Of two people with one id, the later one is named with her tenant: {@code clinic-b/p1}. */
    void add(Patient person) {
        people.putIfAbsent(person.id().person(), person.id());
        people.put(person.id().toString(), person.id());
    }

    Optional<JourneyTemplate> template(JsonPart part) {
        return known(part, "template", templates.keySet().stream().toList()).map(templates::get);
    }

    Optional<StepId> step(JsonPart part) {
        return known(part, "step", List.copyOf(steps)).map(StepId::of);
    }

    Optional<String> signal(JsonPart part) {
        return known(part, "signal", List.copyOf(signals));
    }

    Optional<String> state(JsonPart part) {
        return known(part, "state", List.copyOf(states));
    }

    Optional<AgendaId> person(JsonPart part) {
        return known(part, "person", List.copyOf(people.keySet())).map(people::get);
    }

    /** A step, what is asked there, both with a slash between, or {@code *}; only a step before a slash must be known. */
    void requireOccasion(JsonPart.Named named) {
        int slash = named.name().indexOf('/');
        if (slash >= 0
                && !named.name().startsWith("incident/")
                && !steps.contains(named.name().substring(0, slash))) {
            named.part().unknown("step", named.name().substring(0, slash), List.copyOf(steps));
        }
    }

    private static Optional<String> known(JsonPart part, String what, List<String> names) {
        Optional<String> written = part.text();
        boolean known = written.map(names::contains).orElse(false);
        if (written.isPresent() && !known) {
            part.unknown(what, written.get(), new ArrayList<>(names));
        }
        return known ? written : Optional.empty();
    }
}
