package io.journeykit.agenda;

import io.journeykit.vocabulary.Eternity;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;

/**
 * One occurrence of one step of a journey.
 *
 * @param item what a step repeated for each item is for
 */
public record Step(
        StepRef ref, Optional<String> item, StepStatus status, StepHistory history, Dates dates, StepExtras extras) {

    public static Step pending(StepRef ref, Optional<String> item, StepStatus status) {
        return new Step(ref, item, status, StepHistory.NONE, Dates.NONE, StepExtras.NONE);
    }

    public StepId id() {
        return ref.step();
    }

    public Phase phase() {
        return status.phase();
    }

    public String state() {
        return status.state();
    }

    public Optional<Outcome> outcome() {
        return status.outcome();
    }

    public boolean isOpen() {
        return status.phase() != Phase.ENDED;
    }

    public boolean isActive() {
        return status.phase() == Phase.ACTIVE;
    }

    public boolean isHeld() {
        return extras.hold().isPresent();
    }

    /** The other step that pauses it. */
    public Optional<StepRef> pausedBy() {
        return isHeld() ? extras.hold().get().by() : Optional.empty();
    }

    /** Whether another step pauses it. */
    public boolean isPaused() {
        return pausedBy().isPresent();
    }

    public Step with(StepStatus changed) {
        return new Step(ref, item, changed, history, dates, extras);
    }

    public Step with(StepHistory changed) {
        return new Step(ref, item, status, changed, dates, extras);
    }

    public Step with(Dates changed) {
        return new Step(ref, item, status, history, changed, extras);
    }

    public Step with(StepExtras changed) {
        return new Step(ref, item, status, history, dates, changed);
    }

    /** When it acts by itself if nobody does; a held step when it should have been resumed. */
    public Instant wakeAt() {
        if (!isOpen()) {
            return Eternity.END;
        }
        if (isHeld()) {
            return extras.hold().get().resumeBy();
        }
        return status.deadline().orElse(Eternity.END);
    }

    /** {@code knee-pain-1/mri is ACTIVE in booked}. */
    @Override
    public String toString() {
        return ref + " is "
                + outcome().map(Outcome::toString).orElse(phase().toString())
                + (status.isInState() ? " in " + state() : "");
    }
}
