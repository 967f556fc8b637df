package io.journeykit.template;

import io.journeykit.vocabulary.StepId;
import java.util.List;

/** What a step calls off, and when. */
public record Cancels(On on, List<Target> targets) {

    public Cancels {
        targets = List.copyOf(targets);
    }

    public enum On {
        ACTIVATION,
        COMPLETION
    }

    public sealed interface Target {
        record Step(StepId step) implements Target {}

        record Stage(String stage) implements Target {}

        /** The whole journey, other open steps included. */
        record Journey() implements Target {}
    }
}
