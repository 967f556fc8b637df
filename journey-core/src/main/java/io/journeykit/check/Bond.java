package io.journeykit.check;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * One moment may lie at most so long after another; what must lie before it has a negative length.
 *
 * @param from the node of the one moment
 * @param to the node of the other
 * @param seconds how long at most
 * @param origin the sentence of the template that says so
 */
record Bond(int from, int to, long seconds, Origin origin) {

    /** What the author wrote; a step ends after it starts without anyone writing it, so that has no step. */
    record Origin(OptionalInt step, String where, String words) {

        static final Origin NATURE = new Origin(OptionalInt.empty(), "", "");

        static Origin of(int step, String where, String words) {
            return new Origin(OptionalInt.of(step), where, words);
        }

        boolean isWritten() {
            return step.isPresent();
        }

        boolean isGate() {
            return where.equals(".after");
        }

        boolean isAt(Origin other) {
            return step.equals(other.step) && where.equals(other.where);
        }
    }

    /** The second moment lies at most so long after the first. */
    static Bond within(int first, int second, Duration most, Origin origin) {
        return new Bond(first, second, most.plusNanos(999_999_999).toSeconds(), origin);
    }

    /** The second moment lies at least so long after the first. */
    static Bond apart(int first, int second, Duration least, Origin origin) {
        return new Bond(second, first, -least.toSeconds(), origin);
    }
}
