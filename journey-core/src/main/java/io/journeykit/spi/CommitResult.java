package io.journeykit.spi;

import io.journeykit.planning.Promise;
import java.util.List;

/** What a store makes of a commit. Only the first of these changes anything. */
public sealed interface CommitResult {

    /** It is stored, and survives whatever happens from here on. */
    record Committed(Receipt receipt) implements CommitResult {}

    /** The input had been taken before; what it led to then. */
    record AlreadyTaken(Receipt first) implements CommitResult {}

    /** Another input came in between: decide again on the agenda as it is now. */
    record Conflict() implements CommitResult {}

    /** Slots that it promises are promised to others: decide again with what is left. Nothing is stored. */
    record Promised(List<Promise> toOthers) implements CommitResult {
        public Promised {
            toOthers = List.copyOf(toOthers);
        }
    }

    /** Another input has that id. */
    record DifferentContent() implements CommitResult {}
}
