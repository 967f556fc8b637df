package io.journeykit.planning.search;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import java.util.List;
import java.util.function.Supplier;

/** Why nothing fits along one line of choices: the proof, as a chain of reasons. */
public final class Obstacle {

    private final List<Phrase> choices;
    private final Supplier<List<Reason>> reasons;

    Obstacle(List<Phrase> choices, Supplier<List<Reason>> reasons) {
        this.choices = List.copyOf(choices);
        this.reasons = reasons;
    }

    /** What this line presumes, such as {@code mri before blood-test}; empty where there was no choice. */
    public List<Phrase> choices() {
        return choices;
    }

    /** The proof; empty where slots that fit one by one do not go together. */
    public List<Reason> reasons() {
        return reasons.get();
    }

    /** {@code with mri before blood-test: imaging has nothing from then on …}. */
    public Phrase phrase() {
        List<Phrase> proof = reasons().stream().map(Reason::phrase).toList();
        return Phrase.of("plan.dead-end")
                .with("choices", Part.of(choices))
                .with("reasons", Part.of(proof.isEmpty() ? List.of(Phrase.of("plan.together")) : proof));
    }

    @Override
    public String toString() {
        return phrase().toString();
    }
}
