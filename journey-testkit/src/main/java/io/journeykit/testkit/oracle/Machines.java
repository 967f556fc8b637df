package io.journeykit.testkit.oracle;

import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepTemplate;
import java.util.List;
import java.util.Optional;

/** The machines that steps run by, as their authors wrote them. */
final class Machines {

    private Machines() {}

    /** The template's own of that name, else the standard one. */
    static Optional<StepMachine> of(JourneyTemplate template, StepTemplate step) {
        return template.machines().stream()
                .filter(machine -> machine.name().equals(step.machine()))
                .findFirst()
                .or(() -> StandardMachines.named(step.machine()));
    }

    /** The ladder of silence of a state: the step's own, else its machine's. */
    static List<Rung> ladder(JourneyTemplate template, StepTemplate step, String state) {
        return Optional.ofNullable(step.silence().get(state))
                .or(() -> of(template, step)
                        .flatMap(machine -> machine.state(state))
                        .map(State::silence)
                        .map(silence -> silence.rungs()))
                .orElse(List.of());
    }
}
