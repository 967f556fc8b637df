package io.journeykit.agenda;

import io.journeykit.agenda.list.ImmutableLists;
import io.journeykit.lifecycle.Counters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a step has been through.
 *
 * @param reached every state it has ever been in, in the order first reached
 * @param rung how many rungs of the present state's ladder of silence have passed
 * @param counted from when the next one is counted, where that is not when the state was entered
 */
public record StepHistory(List<String> reached, Counters counters, int rung, Optional<Instant> counted) {

    public static final StepHistory NONE = new StepHistory(List.of(), Counters.NONE, 0, Optional.empty());

    public StepHistory entering(String state, Counters counted) {
        return new StepHistory(
                reached.contains(state) ? reached : ImmutableLists.plus(reached, state), counted, 0, Optional.empty());
    }

    /** The same, but one that steps of other persons have too which went the same way: most of a memory are steps that ended. */
    public StepHistory shared() {
        return SharedHistories.of(this);
    }

    public StepHistory pastRung(Instant at) {
        return new StepHistory(reached, counters, rung + 1, Optional.of(at));
    }

    /** The same, but silence counts from another time than the state's beginning; from the same as before if none is named. */
    public StepHistory counting(Optional<Instant> from) {
        return from.isPresent() ? new StepHistory(reached, counters, rung, from) : this;
    }

    /** Nobody is waited for any more. */
    StepHistory ended() {
        return counted.isPresent() ? new StepHistory(reached, counters, rung, Optional.empty()) : this;
    }
}
