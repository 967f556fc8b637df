package io.journeykit.planning;

import io.journeykit.phrase.Phrase;
import java.util.Locale;

/** What makes one option better than another, in the order in which it counts. */
public enum Criterion {
    /** How many days visits that are aimed at their targets are from these; all the same where none is. */
    NEARNESS,
    /** When the last visit ends that is wanted as early as can be. */
    FINISH,
    /** On how many days the person has to come. */
    DAYS_ON_SITE,
    /** What the trips cost. */
    TRAVEL,
    /** How many wishes stay open: disliked slots and missed targets. */
    PREFERENCE;

    private final Phrase praise =
            Phrase.of("plan.best." + name().toLowerCase(Locale.ROOT).replace('_', '-'));

    /** What is to be said of an option that is better by it: {@code the least travel}. */
    public Phrase phrase() {
        return praise;
    }
}
