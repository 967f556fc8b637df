package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Rung;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepTemplate;
import java.util.List;
import java.util.Optional;

/**
 * A rung of a ladder of silence that passed.
 *
 * @param ladder as it is written; never empty
 * @param number of those that passed before it in its state
 */
record PassedRung(StepTemplate plan, List<Rung> ladder, int number) {

    /** Empty where nobody wrote of such silence. */
    static Optional<PassedRung> of(Books books, State state, StepEvent.RungPassed event) {
        Optional<JourneyTemplate> template = books.template(event.step().journey());
        return books.template(event.step())
                .map(plan -> new PassedRung(
                        plan, Machines.ladder(template.orElseThrow(), plan, event.state()), number(state, event)))
                .filter(passed -> !passed.ladder().isEmpty());
    }

    /** A long silence may pass several in one decision, and enter the state by it. */
    private static int number(State state, StepEvent.RungPassed event) {
        int number = state.before()
                .step(event.step())
                .map(step -> step.history().rung())
                .orElse(0);
        for (Event earlier : state.events()) {
            if (earlier == event) {
                return number;
            }
            if (earlier instanceof StepEvent one && one.step().equals(event.step())) {
                number = earlier instanceof StepEvent.RungPassed
                        ? number + 1
                        : earlier instanceof StepEvent.Moved ? 0 : number;
            }
        }
        return number;
    }

    /** Whether its author wrote none so late, so that the last comes again. */
    boolean isAgain() {
        return number >= ladder.size();
    }

    Rung rung() {
        return ladder.get(Math.min(number, ladder.size() - 1));
    }

    @Override
    public String toString() {
        return "rung " + number + " of " + plan.id();
    }
}
