package io.journeykit.insight;

import io.journeykit.phrase.Phrase;
import java.util.Locale;

/** How certain it is that something happens when it says. */
public enum Certainty {
    /** An appointment that stands. */
    BOOKED,
    /** Appointments that the patient may choose from. */
    OFFERED,
    /** It has a date, and nothing stands in its way but time. */
    PLANNED,
    /** It has begun, and somebody is at work on it. */
    UNDER_WAY,
    /** Something else must come first. */
    WAITING;

    private final Phrase phrase =
            Phrase.of("certainty." + name().toLowerCase(Locale.ROOT).replace('_', '-'));

    /** As it is said after a date: {@code under way}. */
    public Phrase phrase() {
        return phrase;
    }
}
