package io.journeykit.agenda;

import io.journeykit.agenda.list.ImmutableLists;
import io.journeykit.lifecycle.Counters;
import java.util.List;

/**
 * What a step has been through.
 *
 * @param reached every state it has ever been in, in the order first reached
 * @param rung how many rungs of the present state's ladder of silence have passed
 */
public record StepHistory(List<String> reached, Counters counters, int rung) {

    public static final StepHistory NONE = new StepHistory(List.of(), Counters.NONE, 0);

    public StepHistory entering(String state, Counters counted) {
        return new StepHistory(reached.contains(state) ? reached : ImmutableLists.plus(reached, state), counted, 0);
    }

    /** The same, but one that steps of other persons have too which went the same way: most of a memory are steps that ended. */
    public StepHistory shared() {
        return SharedHistories.of(this);
    }

    public StepHistory pastRung() {
        return new StepHistory(reached, counters, rung + 1);
    }
}
