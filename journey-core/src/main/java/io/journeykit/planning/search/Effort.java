package io.journeykit.planning.search;

import io.journeykit.calendar.text.Count;

/**
 * How much a search looked into, and whether it had to stop before it was sure.
 *
 * @param steps how many parts of the search were split
 * @param cutShort whether there may be better options than those found, or options at all where none was found
 */
public record Effort(int steps, boolean cutShort) {

    /** No search at all: the fixpoint alone is exact. */
    static final Effort NONE = new Effort(0, false);

    /** Reads {@code 12 steps}, or {@code cut short after 20000 steps; there may be better}. */
    @Override
    public String toString() {
        String count = Count.of(steps, "step");
        return cutShort ? "cut short after " + count + "; there may be better" : count;
    }
}
