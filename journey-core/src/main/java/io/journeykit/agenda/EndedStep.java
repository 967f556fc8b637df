package io.journeykit.agenda;

import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;

/**
 * What remains of a step once its journey has ended, so that what is told of it again, or late, is known for that.
 *
 * @param state the state of its machine in which it is done, or stood when it was missed; empty where a person ended it
 * @param at as of when it ended
 */
public record EndedStep(StepRef step, Optional<String> item, Outcome outcome, Optional<String> state, Instant at) {

    /** Of a step that was done, or missed after it had begun; of others nothing can be told any more. */
    static Optional<EndedStep> of(Step step) {
        boolean isDone = step.outcome().equals(Optional.of(Outcome.COMPLETED));
        boolean isMissed = step.outcome().equals(Optional.of(Outcome.MISSED))
                && !step.history().reached().isEmpty();
        return step.dates()
                .end()
                .filter(at -> isDone || isMissed)
                .map(at -> new EndedStep(step.ref(), step.item(), step.outcome().get(), last(step), at));
    }

    /** The state in which it is done, or stood when it was missed. */
    private static Optional<String> last(Step step) {
        if (step.outcome().equals(Optional.of(Outcome.COMPLETED))) {
            return step.status().machineState();
        }
        return step.history().reached().stream()
                .filter(state -> !step.status().machineState().equals(Optional.of(state)))
                .reduce((one, next) -> next);
    }

    @Override
    public String toString() {
        return step + " ended " + outcome;
    }
}
