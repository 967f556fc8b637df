package io.journeykit.check;

import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Fault;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every ladder has rungs; a step's own stand in states that there are, and leave no state in which nobody is asked. */
final class SilenceRules {

    private static final Pattern LADDER = Pattern.compile("\\$\\.states\\[(\\d+)]\\.silence(?:\\.rungs)?(.*)");

    private final Scope scope;
    private final Findings findings;
    private final Map<String, Set<Fault>> before = new HashMap<>();
    private final Map<LadderShape, List<Fault>> after = new HashMap<>();

    private SilenceRules(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        SilenceRules rules = new SilenceRules(scope, findings);
        scope.template().ladders().forEach(rules::ladder);
        for (int i = 0; i < scope.steps().size(); i++) {
            StepTemplate step = scope.steps().get(i);
            boolean changed = step.owner().isPresent() || !step.silence().isEmpty();
            String at = Scope.at(i);
            scope.machine(step).filter(machine -> changed).ifPresent(machine -> rules.changed(at, step, machine));
        }
    }

    private void ladder(String name, List<Rung> rungs) {
        if (rungs.isEmpty()) {
            findings.add(
                    "empty-ladder",
                    "$.ladders." + name,
                    "ladder '" + name + "' has no rung",
                    "write what silence leads to, or take it away");
        }
    }

    private void changed(String at, StepTemplate step, StepMachine machine) {
        step.silence().keySet().stream()
                .filter(state -> !scope.states(step).contains(state))
                .forEach(state -> unknown(at, step, state));
        Set<Fault> old = StandardMachines.isOne(machine)
                ? Set.of()
                : before.computeIfAbsent(machine.name(), name -> new LinkedHashSet<>(machine.faults()));
        for (Fault fault : after.computeIfAbsent(
                LadderShape.of(step), shape -> shape.on(machine).faults())) {
            if (!old.contains(fault)) {
                findings.add(Fault.of(
                        fault.code(), at + where(step, machine, fault.where()), fault.message(), fault.suggestion()));
            }
        }
    }

    private void unknown(String at, StepTemplate step, String state) {
        findings.add(
                "unknown-machine-state",
                at + ".silence." + state,
                "machine '" + step.machine() + "' has no state '" + state + "'",
                findings.suggest(state, scope.states(step)));
    }

    /** The place in the step that made the machine faulty: the ladder of that state, or all that the step changed. */
    private static String where(StepTemplate step, StepMachine machine, String place) {
        Matcher ladder = LADDER.matcher(place);
        if (ladder.matches()) {
            String state =
                    machine.states().get(Integer.parseInt(ladder.group(1))).name();
            if (step.silence().containsKey(state)) {
                return ".silence." + state + ladder.group(2);
            }
        }
        return step.silence().isEmpty() ? ".owner" : ".silence";
    }
}
