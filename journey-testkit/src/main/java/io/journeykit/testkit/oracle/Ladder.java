package io.journeykit.testkit.oracle;

import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.Silence;
import io.journeykit.lifecycle.SilenceStart;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a step does in one of its states while nothing is heard, as its author wrote it. */
record Ladder(AuthoredStep written, SilenceStart from, List<Rung> rungs) {

    /** Empty where silence in the state leads to nothing. */
    static Optional<Ladder> of(AuthoredStep step, String state) {
        return machine(step)
                .flatMap(machine -> machine.state(state))
                .map(State::silence)
                .map(silence -> new Ladder(step, silence.from(), rungs(step, state, silence)))
                .filter(ladder -> !ladder.rungs().isEmpty());
    }

    private static Optional<StepMachine> machine(AuthoredStep step) {
        String name = step.says().machine();
        return step.template().machines().stream()
                .filter(machine -> machine.name().equals(name))
                .findFirst()
                .or(() -> StandardMachines.named(name));
    }

    /** The step's own word comes before its machine's. */
    private static List<Rung> rungs(AuthoredStep step, String state, Silence silence) {
        return step.says().silence().getOrDefault(state, silence.rungs());
    }

    /** What its first rung is counted from in a state that was entered then, the visit being where it is. */
    Instant base(Instant entered) {
        Optional<Instant> point = written.says().kind() instanceof StepKind.Referral
                ? Optional.empty()
                : from == SilenceStart.START
                        ? written.step().dates().start()
                        : from == SilenceStart.END ? written.step().dates().end() : Optional.empty();
        return point.filter(entered::isBefore).orElse(entered);
    }

    int length() {
        return rungs.size();
    }

    /** The rung that passes after so many; the last one repeats. */
    Rung rung(int passed) {
        return rungs.get(Math.min(passed, rungs.size() - 1));
    }

    /** The days that a rung is counted on. */
    Days days(Rung rung) {
        return rung.calendar().map(written::siteWith).orElseGet(written::site);
    }
}
