package io.journeykit.vocabulary;

/** How much a contact matters, from least to most. */
public enum Priority {
    /** Counts against every budget. */
    ROUTINE,
    /** Passes budgets, keeps to the window. */
    URGENT,
    /** Passes budgets and the window, never consent. */
    SAFETY_CRITICAL;

    public boolean passesBudget() {
        return this != ROUTINE;
    }

    public boolean passesWindow() {
        return this == SAFETY_CRITICAL;
    }
}
