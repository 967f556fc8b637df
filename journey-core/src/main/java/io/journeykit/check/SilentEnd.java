package io.journeykit.check;

import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.vocabulary.Outcome;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How a step ends if nothing is ever heard and nobody is asked. */
final class SilentEnd {

    private SilentEnd() {}

    /** The end that silence in this state leads to; none if a person is asked on the way. */
    static Optional<Outcome> of(StepMachine machine, State start) {
        Set<String> passed = new HashSet<>();
        Optional<State> here = Optional.of(start);
        while (here.isPresent() && !here.get().isEnd() && passed.add(here.get().name())) {
            here = next(machine, here.get()).filter(state -> !state.asksAPerson());
        }
        return here.flatMap(State::outcome);
    }

    private static Optional<State> next(StepMachine machine, State state) {
        for (Rung rung : state.silence().rungs()) {
            if (rung.asksAPerson() || rung.to().isPresent()) {
                return rung.asksAPerson() ? Optional.empty() : rung.to().flatMap(machine::state);
            }
        }
        return Optional.empty();
    }
}
