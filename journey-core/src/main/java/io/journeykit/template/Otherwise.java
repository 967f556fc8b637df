package io.journeykit.template;

/** What becomes of a step whose prerequisites can no longer be met. */
public enum Otherwise {
    /** The care team is asked; the default. */
    CARE_TEAM,
    /** It ends as NOT_NEEDED. */
    SKIP,
    /** It begins all the same. */
    CONTINUE
}
