package io.journeykit.benchmarks;

import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import java.util.List;

/** The one machine that all are measured with: a FHIR Task's states, walked in a circle of four moves. */
final class WorkItem {

    static final StepMachine MACHINE = StandardMachines.all().stream()
            .filter(machine -> machine.name().equals("work-item"))
            .findFirst()
            .orElseThrow();

    static final CompiledMachine COMPILED = CompiledMachine.of(MACHINE);

    /** Where the circle begins and ends. */
    static final String BEGIN = "in-progress";

    /** The signals of the circle. */
    static final List<String> CIRCLE = List.of("hold", "resume", "stopped", "started");

    private WorkItem() {}

    static List<String> states() {
        return MACHINE.states().stream().map(State::name).toList();
    }

    static List<Transition> transitionsFrom(String state) {
        return MACHINE.transitions().stream()
                .filter(move -> move.from().equals(state))
                .toList();
    }
}
