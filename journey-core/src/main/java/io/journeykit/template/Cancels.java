package io.journeykit.template;

import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;

/** What a step calls off, and when. */
public record Cancels(On on, List<Target> targets) {

    public Cancels {
        targets = List.copyOf(targets);
    }

    public enum On {
        ACTIVATION,
        COMPLETION
    }

    /** One step, a stage or all of a journey. */
    public sealed interface Target {

        /** Whether a step is meant: it is named itself, or what it stands in is. */
        boolean names(StepTemplate other);

        record Step(StepId step) implements Target {
            @Override
            public boolean names(StepTemplate other) {
                return other.id().equals(step);
            }
        }

        record Stage(String stage) implements Target {
            @Override
            public boolean names(StepTemplate other) {
                return other.stage().equals(Optional.of(stage));
            }
        }

        /** The whole journey, other open steps included. */
        record Journey() implements Target {
            @Override
            public boolean names(StepTemplate other) {
                return true;
            }
        }
    }
}
