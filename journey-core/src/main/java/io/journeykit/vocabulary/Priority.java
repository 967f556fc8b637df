package io.journeykit.vocabulary;

/** How much a contact matters, from least to most. */
public enum Priority {
    /** Counts against every budget, and leaves the room that a budget keeps. */
    ROUTINE,
    /** Counts against every budget, and may take the room that a budget keeps. */
    IMPORTANT,
    /** Passes budgets, keeps to the window. */
    URGENT,
    /** Passes budgets and the window, never consent. */
    SAFETY_CRITICAL;

    /** Whether it may take the room that a budget keeps for higher priority. */
    public boolean takesKeptRoom() {
        return this != ROUTINE;
    }

    public boolean passesBudget() {
        return compareTo(URGENT) >= 0;
    }

    public boolean passesWindow() {
        return this == SAFETY_CRITICAL;
    }
}
