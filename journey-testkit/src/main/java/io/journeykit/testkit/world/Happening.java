package io.journeykit.testkit.world;

import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.util.Optional;

/**
 * Something that happens out there, and when.
 *
 * @param whose agenda is told; absent: that of whoever gave rise to it
 * @param by who tells it, where that is said; the library does not hear it yet
 * @param repeated how it is told once more, under the same id
 * @param once where a step has to stand first; the time is then counted from there, and that step is meant. Absent: nowhere
 */
public record Happening(
        Moment when,
        Deed deed,
        Optional<AgendaId> whose,
        Optional<Owner> by,
        Repeated repeated,
        Optional<Standing> once) {

    /** A step in a state of its machine. */
    public record Standing(StepId step, String state) {}

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
