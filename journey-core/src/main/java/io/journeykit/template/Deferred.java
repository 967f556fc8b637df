package io.journeykit.template;

import io.journeykit.vocabulary.StepId;
import java.util.List;

/** A deferred choice: the first of these steps to hear from the world wins, and the others are called off. */
public record Deferred(String id, List<StepId> steps) {
    public Deferred {
        steps = List.copyOf(steps);
    }
}
