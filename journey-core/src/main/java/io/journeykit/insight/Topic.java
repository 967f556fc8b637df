package io.journeykit.insight;

import io.journeykit.vocabulary.StepRef;
import java.util.Optional;

/**
 * What an entry is about, in the words of its template.
 *
 * @param title of the step, with its number or item where it has one
 * @param journey its title
 * @param stage its title, where the step belongs to one
 */
public record Topic(StepRef step, String title, String journey, Optional<String> stage) {

    /** The step's reference only, since an item may be personal. */
    @Override
    public String toString() {
        return step.toString();
    }
}
