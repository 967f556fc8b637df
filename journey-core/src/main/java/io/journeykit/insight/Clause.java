package io.journeykit.insight;

import io.journeykit.phrase.Phrase;
import java.util.Locale;

/**
 * One reason, as a sentence for a care coordinator.
 *
 * @param phrase it may name appointments, so it is not printed
 */
public record Clause(Kind kind, Phrase phrase) {

    /** What a clause speaks of. */
    public enum Kind {
        /** Where the step stands, and who has the ball. */
        STANDING,
        /** What led to it. */
        WHY,
        /** It was put aside by a person. */
        HOLD,
        /** Another journey's act serves it too. */
        SHARED,
        /** What must come first. */
        PREREQUISITE,
        /** What only one step may hold at a time. */
        EXCLUSIVE,
        /** What must be known, and be so. */
        CONDITION,
        /** When it is due, and how that was counted. */
        DUE,
        /** How its visit lies to others. */
        TIMING,
        /** The appointments that were found, and why none is earlier. */
        CHOICE,
        /** How contact with the person stands. */
        CONTACT,
        /** What could not be handed over yet. */
        ATTEMPT,
        /** What a person was asked to look at. */
        INCIDENT,
        /** What happens next if nobody does anything. */
        NEXT,
        /** What would change it. */
        CHANGE
    }

    @Override
    public String toString() {
        return "a clause of kind " + kind.name().toLowerCase(Locale.ROOT);
    }
}
