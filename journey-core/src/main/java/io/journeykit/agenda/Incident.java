package io.journeykit.agenda;

import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;

/**
 * Something a person must look at.
 *
 * @param id the sequence of the event that raised it
 * @param code stable, such as {@code signal-fits-nothing}
 * @param subject what it is about, without personal data
 */
public record Incident(long id, String code, String subject, Optional<StepRef> step, Instant since) {

    public boolean isAbout(StepRef one) {
        return step.isPresent() && step.get().equals(one);
    }
}
