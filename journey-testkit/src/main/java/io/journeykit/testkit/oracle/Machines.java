package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.template.JourneyTemplate;
import java.util.Optional;
import java.util.stream.Stream;

/** The machines that steps run on, as their authors wrote them. */
final class Machines {

    private Machines() {}

    /** Whether a step stands where it still moves when it hears a signal. */
    static boolean hears(Books books, Step step, String signal) {
        return transitions(books, step)
                .anyMatch(move -> move.on().equals(signal) && move.from().equals(step.state()));
    }

    /** Whether a step stands where that signal leads. */
    static boolean hasHeard(Books books, Step step, String signal) {
        return transitions(books, step)
                .anyMatch(move -> move.on().equals(signal) && move.to().equals(step.state()));
    }

    private static Stream<Transition> transitions(Books books, Step step) {
        Optional<JourneyTemplate> template = books.template(step.ref().journey());
        Optional<StepMachine> machine =
                books.template(step.ref()).flatMap(author -> named(template.get(), author.machine()));
        return machine.stream().flatMap(one -> one.transitions().stream());
    }

    private static Optional<StepMachine> named(JourneyTemplate template, String name) {
        return template.machines().stream()
                .filter(machine -> machine.name().equals(name))
                .findFirst()
                .or(() -> StandardMachines.named(name));
    }
}
