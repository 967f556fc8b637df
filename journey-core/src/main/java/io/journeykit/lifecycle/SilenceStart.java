package io.journeykit.lifecycle;

/**
 * Where a silence is counted from.
 *
 * <p>The start and the end are those of the step's occurrence (the visit, not the act of booking it); while they are
 * not known, and when they have passed on entering, it is counted from entering.
 */
public enum SilenceStart {
    ENTRY("entering"),
    START("the start"),
    END("the end");

    private final String phrase;

    SilenceStart(String phrase) {
        this.phrase = phrase;
    }

    /** As it reads after "after": {@code the end}. */
    public String phrase() {
        return phrase;
    }
}
