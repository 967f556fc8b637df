package io.journeykit.lifecycle;

import io.journeykit.vocabulary.Fault;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a step machine: all of it, in the order of the machine. */
final class MachineCheck {

    private MachineCheck() {}

    /** The faults of a machine; none if it may run. */
    static List<Fault> faults(StepMachine machine) {
        List<Fault> faults = new ArrayList<>();
        NamesCheck.faults(machine, faults);
        MeaningCheck.faults(machine, faults);
        StatesCheck.faults(machine, faults);
        ReachCheck.faults(machine, faults);
        SilenceCheck.faults(machine, faults);
        ChoiceCheck.faults(machine, faults);
        LoopCheck.faults(machine, faults);
        return List.copyOf(faults);
    }
}
