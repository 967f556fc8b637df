package io.journeykit.agenda;

import io.journeykit.vocabulary.Priority;
import java.time.Instant;

/**
 * A person is left alone for a while, by own wish or for the person's sake.
 *
 * @param until what is wanted before is said then, if it is still of use
 * @param reason in the words of whoever asked for it; personal data
 * @param passes contacts of this priority and above go all the same
 */
public record Snooze(Instant until, String reason, Actor by, Priority passes) {

    /** All that is not urgent waits. */
    public static Snooze until(Instant until, String reason, Actor by) {
        return new Snooze(until, reason, by, Priority.URGENT);
    }

    public boolean holdsBack(Priority priority) {
        return priority.compareTo(passes) < 0;
    }

    @Override
    public String toString() {
        return "snoozed until " + until + " by " + by;
    }
}
