package io.journeykit.fhir.projection;

import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.TaskStatus;
import io.journeykit.vocabulary.Outcome;
import java.util.Optional;

/**
 * Which status of a Task a step is shown with. FHIR has none for a due window that closed, so that is to be said.
 *
 * @param missed {@code failed} or {@code cancelled}; the reason is {@code missed} either way
 */
public record ExportPolicy(TaskStatus missed) {

    /** What was missed has failed: the default, since somebody may still have to see to it. */
    public static final ExportPolicy MISSED_IS_FAILED = new ExportPolicy(TaskStatus.FAILED);

    /** What was missed was called off: for receivers that alarm a person at each failed Task. */
    public static final ExportPolicy MISSED_IS_CANCELLED = new ExportPolicy(TaskStatus.CANCELLED);

    /** @throws IllegalArgumentException if it is neither failed nor cancelled */
    public ExportPolicy {
        if (missed != TaskStatus.FAILED && missed != TaskStatus.CANCELLED) {
            throw new IllegalArgumentException(
                    "A missed step cannot be shown as '" + missed + "'; choose failed or cancelled.");
        }
    }

    /**
     * A step whose machine does not run yet is a draft. One that runs is as the state says, one that is held is on hold,
     * and one that has ended is as its end says.
     *
     * @param state that of the machine it is in, where it is in one
     */
    public TaskStatus of(Step step, Optional<State> state) {
        return switch (step.phase()) {
            case PENDING, PLANNED -> TaskStatus.DRAFT;
            case ACTIVE ->
                step.isHeld() ? TaskStatus.ON_HOLD : state.map(State::status).orElse(TaskStatus.IN_PROGRESS);
            case ENDED -> ended(step.outcome().orElse(Outcome.COMPLETED), state);
        };
    }

    private TaskStatus ended(Outcome outcome, Optional<State> state) {
        return switch (outcome) {
            case MISSED -> missed;
            case COMPLETED -> TaskStatus.COMPLETED;
            case DECLINED -> TaskStatus.REJECTED;
            case FAILED -> TaskStatus.FAILED;
            case NOT_NEEDED, CANCELLED ->
                state.map(State::status)
                        .filter(status -> status == TaskStatus.ENTERED_IN_ERROR)
                        .orElse(TaskStatus.CANCELLED);
        };
    }
}
