package io.journeykit.check;

import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.vocabulary.Owner;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A machine as one step runs it: with the step's own owner of the first state, and its own ladders of silence. */
final class Overrides {

    private Overrides() {}

    /** Names of states that the machine does not have change nothing; another rule tells them. */
    static StepMachine of(StepMachine machine, Optional<Owner> owner, Map<String, List<Rung>> ladders) {
        StepMachine changed = owner.isEmpty() || machine.states().isEmpty()
                ? machine
                : machine.withOwner(machine.states().get(0).name(), owner.get());
        for (var ladder : ladders.entrySet()) {
            boolean there = changed.state(ladder.getKey()).isPresent();
            changed = there ? changed.withSilence(ladder.getKey(), ladder.getValue()) : changed;
        }
        return changed;
    }
}
