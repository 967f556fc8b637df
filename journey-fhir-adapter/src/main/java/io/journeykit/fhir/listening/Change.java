package io.journeykit.fhir.listening;

import java.util.Optional;

/**
 * A resource became another version of itself.
 *
 * @param before absent where it is new, or nothing is known of what it was
 */
public record Change(Optional<Version> before, Version after) {

    static Change to(Version after) {
        return new Change(Optional.empty(), after);
    }

    /**
     * Whether it was written by us: it bears a mark of ours that the version before did not. What we make anew says nothing
     * by itself, so where nothing is known of what it was, it counts as another's, and nothing is lost.
     */
    boolean isOurs() {
        return before.isPresent() && !Marks.of(before.get().resource()).containsAll(Marks.of(after.resource()));
    }

    /** {@code Task/12 version 3}. */
    @Override
    public String toString() {
        return after.toString();
    }
}
