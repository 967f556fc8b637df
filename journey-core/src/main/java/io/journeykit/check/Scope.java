package io.journeykit.check;

import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.TextSyntax;
import io.journeykit.vocabulary.StepId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names in one template mean: its steps by id, and the machines by name. Of equal names the first counts. */
final class Scope {

    private final JourneyTemplate template;
    private final TextSyntax texts;
    private final Map<StepId, Integer> positions = new HashMap<>();
    private final Set<String> stepNames = new LinkedHashSet<>();
    private final Map<String, StepMachine> machines = new LinkedHashMap<>();
    private final Map<String, StepMachine> known = new HashMap<>();
    private final Map<String, Set<String>> stateNames = new HashMap<>();

    Scope(JourneyTemplate template, Collection<StepMachine> known) {
        this(template, known, TextSyntax.PLAIN);
    }

    Scope(JourneyTemplate template, Collection<StepMachine> known, TextSyntax texts) {
        this.template = template;
        this.texts = texts;
        for (int i = 0; i < template.steps().size(); i++) {
            StepId id = template.steps().get(i).id();
            positions.putIfAbsent(id, i);
            stepNames.add(id.value());
        }
        known.forEach(machine -> this.known.putIfAbsent(machine.name(), machine));
        known.forEach(this::put);
        template.machines().forEach(this::put);
    }

    private void put(StepMachine machine) {
        if (machines.putIfAbsent(machine.name(), machine) == null) {
            Set<String> names = new LinkedHashSet<>();
            machine.states().stream().map(State::name).forEach(names::add);
            stateNames.put(machine.name(), names);
        }
    }

    JourneyTemplate template() {
        return template;
    }

    /** How its texts are written. */
    TextSyntax texts() {
        return texts;
    }

    List<StepTemplate> steps() {
        return template.steps();
    }

    /** {@code $.steps[3]}. */
    static String at(int position) {
        return "$.steps[" + position + "]";
    }

    Optional<StepTemplate> step(StepId id) {
        return Optional.ofNullable(positions.get(id)).map(steps()::get);
    }

    /** Where the step stands in the template; −1 if there is none. */
    int position(StepId id) {
        return positions.getOrDefault(id, -1);
    }

    Collection<String> stepNames() {
        return stepNames;
    }

    /** Whether another machine has the name of this one, which is the template's own. */
    boolean isTakenByAnother(StepMachine own) {
        return known.containsKey(own.name()) && !known.get(own.name()).equals(own);
    }

    Optional<StepMachine> machine(StepTemplate step) {
        return Optional.ofNullable(machines.get(step.machine()));
    }

    Collection<String> machineNames() {
        return machines.keySet();
    }

    /** The names of the states of a step's machine; none if the machine is unknown. */
    Set<String> states(StepTemplate step) {
        return stateNames.getOrDefault(step.machine(), Set.of());
    }
}
