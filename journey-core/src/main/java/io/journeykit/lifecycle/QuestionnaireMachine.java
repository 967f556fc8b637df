package io.journeykit.lifecycle;

import java.util.List;

/** A questionnaire that the patient fills in. */
final class QuestionnaireMachine {

    private QuestionnaireMachine() {}

    static StepMachine build() {
        return AskingMachine.build("questionnaire", "answered", List.of(Meaning.ANSWERED));
    }
}
