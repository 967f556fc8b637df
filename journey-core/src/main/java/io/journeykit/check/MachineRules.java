package io.journeykit.check;

import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.Join;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Outcome;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every machine named is there, sound and fit for the kind of step, and every state waited for is one of its states. */
final class MachineRules {

    /** Far more than a step needs; what is beyond it is refused unread. */
    private static final int MOST_TRANSITIONS = 300;

    private static final List<String> OUTCOMES =
            Stream.of(Outcome.values()).map(Outcome::word).toList();

    private final Scope scope;
    private final Findings findings;

    private MachineRules(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        MachineRules rules = new MachineRules(scope, findings);
        rules.ownMachines();
        for (int i = 0; i < scope.steps().size(); i++) {
            rules.step(Scope.at(i), scope.steps().get(i));
        }
    }

    private void ownMachines() {
        List<StepMachine> machines = scope.template().machines();
        for (int i = 0; i < machines.size(); i++) {
            ownMachine("$.machines[" + i + "]", machines.get(i));
        }
    }

    private void ownMachine(String at, StepMachine machine) {
        int transitions = machine.transitions().size();
        if (transitions > MOST_TRANSITIONS) {
            findings.add(
                    "too-many-transitions",
                    at + ".transitions",
                    transitions + " transitions, and " + MOST_TRANSITIONS + " at most are possible",
                    "split the step");
            return;
        }
        for (Fault fault : machine.faults()) {
            findings.add(Fault.of(fault.code(), at + fault.where().substring(1), fault.message(), fault.suggestion()));
        }
    }

    private void step(String at, StepTemplate step) {
        scope.machine(step).ifPresent(machine -> KindNeeds.check(at + ".machine", step, machine, findings));
        if (scope.machine(step).isEmpty()) {
            findings.unknown("machine", at + ".machine", step.machine(), scope.machineNames());
        }
        step.after().leaves().forEach(leaf -> reached(at + ".after", leaf));
        step.during().ifPresent(leaf -> reached(at + ".during", leaf));
    }

    private void reached(String where, Join.Reached leaf) {
        scope.step(leaf.step())
                .filter(step -> scope.machine(step).isPresent())
                .ifPresent(step -> reached(where, step, leaf.names()));
    }

    private void reached(String where, StepTemplate step, List<String> names) {
        for (String name : names) {
            if (!scope.states(step).contains(name) && !OUTCOMES.contains(name)) {
                Set<String> choices = new LinkedHashSet<>(scope.states(step));
                choices.addAll(OUTCOMES);
                findings.add(
                        "unknown-machine-state",
                        where,
                        "'" + step.id() + "' is never '" + name + "': machine '" + step.machine()
                                + "' has no such state, and it is no outcome",
                        findings.suggest(name, choices));
            }
        }
    }
}
