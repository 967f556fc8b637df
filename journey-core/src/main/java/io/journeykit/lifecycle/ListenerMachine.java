package io.journeykit.lifecycle;

import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;

/** Something out there that may come or not: nobody is asked why nothing came. */
final class ListenerMachine {

    private ListenerMachine() {}

    static StepMachine build() {
        return StepMachine.named("listener")
                .version("1")
                .state(State.waiting("listening", Owner.SYSTEM).playing(StateRole.LISTENING))
                .on(Meaning.HAPPENED, "happened")
                .on(Meaning.CANCEL, "cancelled")
                .state(State.end("happened", Outcome.COMPLETED))
                .state(State.end("cancelled", Outcome.CANCELLED))
                .standard();
    }
}
