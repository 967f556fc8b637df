package io.journeykit.agenda;

import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a step stands.
 *
 * @param state the machine's state, or {@link #NO_STATE}
 * @param since the effective time at which it came to stand so
 * @param deadline when it acts by itself if nobody does: opens, asks, or moves on
 */
public record StepStatus(
        Phase phase, Optional<Outcome> outcome, String state, Owner owner, Instant since, Optional<Instant> deadline) {

    /** The state of a step that has not begun, or was ended from outside; no {@code Optional}, since each step has one. */
    public static final String NO_STATE = "";

    public StepStatus {
        outcome = outcome.isPresent() ? outcome.get().present() : outcome;
    }

    public static StepStatus pending(Instant since, Instant review) {
        return new StepStatus(Phase.PENDING, Optional.empty(), NO_STATE, Owner.SYSTEM, since, Optional.of(review));
    }

    public static StepStatus ended(Outcome outcome, Optional<String> state, Instant since) {
        return new StepStatus(
                Phase.ENDED, outcome.present(), state.orElse(NO_STATE), Owner.SYSTEM, since, Optional.empty());
    }

    /** The same, and it acts by itself then. */
    public StepStatus until(Instant acts) {
        return new StepStatus(phase, outcome, state, owner, since, Optional.of(acts));
    }

    /** The machine's state, where it stands in one. */
    public Optional<String> machineState() {
        return isInState() ? Optional.of(state) : Optional.empty();
    }

    /** Whether its machine stands in a state. */
    public boolean isInState() {
        return !state.equals(NO_STATE);
    }
}
