package io.journeykit.planning;

/** What makes one option better than another, in the order in which it counts. */
public enum Criterion {
    /** When the last visit ends. */
    FINISH("the earliest to finish"),
    /** On how many days the person has to come. */
    DAYS_ON_SITE("the fewest days"),
    /** What the trips cost. */
    TRAVEL("the least travel"),
    /** How many wishes stay open: disliked slots and missed targets. */
    PREFERENCE("the closest to what is wished");

    private final String praise;

    Criterion(String praise) {
        this.praise = praise;
    }

    /** Reads {@code the least travel}. */
    @Override
    public String toString() {
        return praise;
    }
}
