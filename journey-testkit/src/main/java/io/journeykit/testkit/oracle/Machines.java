package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepTemplate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The machines that steps run on, as their authors wrote them. */
final class Machines {

    private Machines() {}

    /** Whether a step stands where it still moves when it hears a signal. */
    static boolean hears(Books books, Step step, String signal) {
        return moves(books, step, signal).anyMatch(move -> move.from().equals(step.state()));
    }

    /** Whether a step stands where that signal leads. */
    static boolean hasHeard(Books books, Step step, String signal) {
        return moves(books, step, signal).anyMatch(move -> move.to().equals(step.state()));
    }

    /** The moves on a signal that is called so, or that means what is called so. */
    private static Stream<Transition> moves(Books books, Step step, String signal) {
        return machine(books, step).stream()
                .flatMap(one -> one.transitions().stream().filter(move -> isCalled(one, move, signal)));
    }

    private static boolean isCalled(StepMachine machine, Transition move, String signal) {
        return move.on().equals(signal)
                || machine.meaning(move.on()).map(Meaning::word).equals(Optional.of(signal));
    }

    private static Optional<StepMachine> machine(Books books, Step step) {
        Optional<JourneyTemplate> template = books.template(step.ref().journey());
        return books.template(step.ref()).flatMap(author -> of(template.get(), author));
    }

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
