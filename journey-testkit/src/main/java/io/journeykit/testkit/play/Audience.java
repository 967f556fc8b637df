package io.journeykit.testkit.play;

import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the steps of a world's templates hear, by their machines. */
record Audience(List<JourneyTemplate> templates) {

    Audience {
        templates = List.copyOf(templates);
    }

    /**
     * One of the signals that a step hears as it stands, or ever hears where it hears none now: first those that lead on,
     * then those that end it.
     *
     * @param number counted from 1, and on from the first again where there are fewer
     */
    Optional<String> signal(Journey journey, Step step, int number) {
        Optional<JourneyTemplate> template = templates.stream()
                .filter(one -> one.ref().equals(journey.template()))
                .findFirst();
        Optional<StepMachine> machine =
                template.flatMap(one -> one.step(step.id()).flatMap(author -> machine(one, author)));
        return machine.map(one -> heard(one, step.state()))
                .filter(heard -> !heard.isEmpty())
                .map(heard -> heard.get((number - 1) % heard.size()));
    }

    private static List<String> heard(StepMachine machine, String state) {
        List<Transition> now = machine.transitions().stream()
                .filter(move -> move.from().equals(state))
                .toList();
        return (now.isEmpty() ? machine.transitions() : now)
                .stream()
                        .sorted(Comparator.comparing(move -> isEnd(machine, move.to())))
                        .map(Transition::on)
                        .distinct()
                        .toList();
    }

    private static boolean isEnd(StepMachine machine, String state) {
        return machine.state(state).map(State::isEnd).orElse(true);
    }

    /** Whether the template of a journey has such a step. */
    boolean knows(Journey journey, StepId step) {
        return templates.stream()
                .anyMatch(one ->
                        one.ref().equals(journey.template()) && one.step(step).isPresent());
    }

    private static Optional<StepMachine> machine(JourneyTemplate template, StepTemplate step) {
        return template.machines().stream()
                .filter(machine -> machine.name().equals(step.machine()))
                .findFirst()
                .or(() -> StandardMachines.named(step.machine()));
    }
}
