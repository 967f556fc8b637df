package io.journeykit.fhir.listening;

import java.util.Optional;

/**
 * A resource became another version of itself.
 *
 * @param before absent where it is new, or nothing is known of what it was
 * @param isNext whether the later version is known to be the next one, with none between
 */
public record Change(Optional<Version> before, Version after, boolean isNext) {

    static Change to(Version after) {
        return new Change(Optional.empty(), after, false);
    }

    /**
     * Whether it was surely written by us: it bears a mark of ours that the version before did not. Where versions between
     * were not seen, others may have written since; it then counts as theirs, and nothing is lost.
     */
    boolean isOurs() {
        return isNext
                && before.isPresent()
                && !Marks.of(before.get().resource()).containsAll(Marks.of(after.resource()));
    }

    /** {@code Task/12 version 3}. */
    @Override
    public String toString() {
        return after.toString();
    }
}
