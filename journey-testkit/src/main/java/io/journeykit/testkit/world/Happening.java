package io.journeykit.testkit.world;

import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Owner;
import java.util.Optional;

/**
 * Something that happens out there, and when.
 *
 * @param whose agenda is told; absent: that of whoever gave rise to it
 * @param by who tells it, where that is said; the library does not hear it yet
 * @param repeated how it is told once more, under the same id
 */
public record Happening(Moment when, Deed deed, Optional<AgendaId> whose, Optional<Owner> by, Repeated repeated) {

    /** How something is told a second time. */
    public enum Repeated {
        /** It is told once. */
        NEVER,
        /** The same again, as by a queue that delivers twice. */
        AGAIN,
        /** Something else under the same id, as by a caller that has lost count. */
        OTHERWISE
    }
}
