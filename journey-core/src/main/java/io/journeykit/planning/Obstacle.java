package io.journeykit.planning;

import java.util.List;

/**
 * Why nothing fits along one line of choices: the proof, as a chain of reasons.
 *
 * @param choices what this line presumes, in words, such as {@code mri before blood-test}; empty where there was no
 *     choice
 * @param reasons the proof; empty where slots that fit one by one do not go together
 */
public record Obstacle(List<String> choices, List<Reason> reasons) {

    /** Copies the lists. */
    public Obstacle {
        choices = List.copyOf(choices);
        reasons = List.copyOf(reasons);
    }

    /** Reads {@code with mri before blood-test: imaging has nothing from then on …}. */
    @Override
    public String toString() {
        String with = choices.isEmpty() ? "" : "with " + String.join(", ", choices) + ": ";
        String why = String.join(" | ", reasons.stream().map(Reason::toString).toList());
        return with + (why.isEmpty() ? "the slots do not go together" : why);
    }
}
