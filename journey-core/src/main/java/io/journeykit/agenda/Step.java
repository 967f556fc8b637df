package io.journeykit.agenda;

import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;

/**
 * One occurrence of one step of a journey.
 *
 * @param item what a step repeated for each item is for, else empty
 */
public record Step(StepRef ref, String item, Standing standing, Track track, Dates dates, Aside aside) {

    public static Step pending(StepRef ref, String item, Standing standing) {
        return new Step(ref, item, standing, Track.NONE, Dates.NONE, Aside.NONE);
    }

    public StepId id() {
        return ref.step();
    }

    public Phase phase() {
        return standing.phase();
    }

    public String state() {
        return standing.state();
    }

    public Optional<Outcome> outcome() {
        return standing.outcome();
    }

    public boolean isOpen() {
        return standing.phase() != Phase.ENDED;
    }

    public boolean isActive() {
        return standing.phase() == Phase.ACTIVE;
    }

    public boolean isHeld() {
        return aside.hold().isPresent();
    }

    public Step with(Standing changed) {
        return new Step(ref, item, changed, track, dates, aside);
    }

    public Step with(Track changed) {
        return new Step(ref, item, standing, changed, dates, aside);
    }

    public Step with(Dates changed) {
        return new Step(ref, item, standing, track, changed, aside);
    }

    public Step with(Aside changed) {
        return new Step(ref, item, standing, track, dates, changed);
    }

    /** When it acts by itself if nobody does; a held step when it should have been resumed. */
    public Instant wakeAt() {
        if (!isOpen()) {
            return Instant.MAX;
        }
        if (isHeld()) {
            return aside.hold().get().resumeBy();
        }
        return standing.deadline().orElse(Instant.MAX);
    }

    /** {@code knee-pain-1/mri is ACTIVE in booked}. */
    @Override
    public String toString() {
        return ref + " is "
                + outcome().map(Outcome::toString).orElse(phase().toString())
                + (state().isEmpty() ? "" : " in " + state());
    }
}
