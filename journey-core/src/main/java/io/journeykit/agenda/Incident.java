package io.journeykit.agenda;

import io.journeykit.phrase.Part;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;

/**
 * Something a person must look at.
 *
 * @param id the sequence of the event that raised it
 * @param code stable, such as {@code signal-fits-nothing}
 * @param about what it is about besides the step, without personal data
 */
public record Incident(long id, String code, Optional<Part> about, Optional<StepRef> step, Instant since) {

    /** That a person died. */
    public static final String DEATH = "person-died";

    public boolean isAbout(StepRef one) {
        return step.isPresent() && step.get().equals(one);
    }
}
