package io.journeykit.planning;

import java.util.List;
import java.util.function.Supplier;

/** Why nothing fits along one line of choices: the proof, as a chain of reasons. */
public final class Obstacle {

    private final List<String> choices;
    private final Supplier<List<Reason>> reasons;

    Obstacle(List<String> choices, Supplier<List<Reason>> reasons) {
        this.choices = List.copyOf(choices);
        this.reasons = reasons;
    }

    /** What this line presumes, in words, such as {@code mri before blood-test}; empty where there was no choice. */
    public List<String> choices() {
        return choices;
    }

    /** The proof; empty where slots that fit one by one do not go together. */
    public List<Reason> reasons() {
        return reasons.get();
    }

    /** Reads {@code with mri before blood-test: imaging has nothing from then on …}. */
    @Override
    public String toString() {
        String with = choices.isEmpty() ? "" : "with " + String.join(", ", choices) + ": ";
        String why = String.join(" | ", reasons().stream().map(Reason::toString).toList());
        return with + (why.isEmpty() ? "the slots do not go together" : why);
    }
}
