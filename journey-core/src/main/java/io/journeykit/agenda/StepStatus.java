package io.journeykit.agenda;

import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a step stands.
 *
 * @param state the machine's state; empty before the step is active
 * @param since the effective time at which it came to stand so
 * @param deadline when it acts by itself if nobody does: opens, asks, or moves on
 */
public record StepStatus(
        Phase phase, Optional<Outcome> outcome, String state, Owner owner, Instant since, Optional<Instant> deadline) {

    public StepStatus {
        outcome = outcome.isPresent() ? outcome.get().present() : outcome;
    }

    public static StepStatus pending(Instant since, Instant review) {
        return new StepStatus(Phase.PENDING, Optional.empty(), "", Owner.SYSTEM, since, Optional.of(review));
    }

    public static StepStatus ended(Outcome outcome, String state, Instant since) {
        return new StepStatus(Phase.ENDED, outcome.present(), state, Owner.SYSTEM, since, Optional.empty());
    }
}
