package io.journeykit.agenda;

import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;

/**
 * A step put aside: by a person, so that it asks its owner again when it should have been resumed, or by another step for as
 * long as that is active.
 *
 * @param resumeBy when it goes on by itself; of one that a step puts aside, when that is looked at again
 * @param by the step that pauses it; absent where a person put it aside
 */
public record Hold(Owner owner, Instant resumeBy, Optional<StepRef> by) {

    /** By a person. */
    public Hold(Owner owner, Instant resumeBy) {
        this(owner, resumeBy, Optional.empty());
    }
}
