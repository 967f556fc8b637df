package io.journeykit.agenda;

/** Where a step is in its life. */
public enum Phase {
    /** Waits for what must come first. */
    PENDING,
    /** Has a date and waits for it. */
    PLANNED,
    /** Its machine runs. */
    ACTIVE,
    /** Has an outcome. */
    ENDED
}
