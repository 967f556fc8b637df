package io.journeykit.insight;

import io.journeykit.phrase.Part;
import io.journeykit.vocabulary.StepRef;
import java.util.Optional;

/**
 * What an entry is about.
 *
 * @param stage to be said by its title, where it belongs to one
 */
public record Topic(StepRef step, Optional<Part> stage) {

    /** What the step is called, with its number or item where it has one. */
    public Part title() {
        return Part.of(step);
    }

    /** The step's reference only. */
    @Override
    public String toString() {
        return step.toString();
    }
}
