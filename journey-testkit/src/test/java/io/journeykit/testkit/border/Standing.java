package io.journeykit.testkit.border;

import io.journeykit.testkit.oracle.Clause;
import java.util.List;

/**
 * How a clause stands today.
 *
 * @param held in how many trials it held
 * @param breaks the trials in which it did not
 */
public record Standing(Clause clause, int held, List<Break> breaks) {

    /** What was seen in one trial. */
    public record Break(String trial, String seen) {
        @Override
        public String toString() {
            return trial + ": " + seen;
        }
    }

    public Standing {
        breaks = List.copyOf(breaks);
    }

    public boolean isBroken() {
        return !breaks.isEmpty();
    }

    /** {@code 25.waking-goes-on: broken in 3 of 40 trials, first when the listener throws an exception: …}. */
    @Override
    public String toString() {
        int trials = held + breaks.size();
        return clause
                + (isBroken()
                        ? ": broken in " + breaks.size() + " of " + trials + " trials, first when " + breaks.get(0)
                        : ": holds in " + trials + " trials");
    }
}
