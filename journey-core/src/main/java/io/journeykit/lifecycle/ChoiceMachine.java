package io.journeykit.lifecycle;

import java.util.List;

/** A decision that is the patient's. */
final class ChoiceMachine {

    private ChoiceMachine() {}

    static StepMachine build() {
        return AskingMachine.build("choice", "decided", List.of(Meaning.DECIDED, Meaning.CHOSEN, Meaning.ANSWERED));
    }
}
