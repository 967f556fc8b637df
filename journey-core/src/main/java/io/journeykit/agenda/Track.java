package io.journeykit.agenda;

import io.journeykit.lifecycle.Counters;
import java.util.List;

/**
 * What a step has been through.
 *
 * @param reached every state it has ever been in, in the order first reached
 * @param rung how many rungs of the present state's ladder of silence have passed
 */
public record Track(List<String> reached, Counters counters, int rung) {

    public static final Track NONE = new Track(List.of(), Counters.NONE, 0);

    public Track entering(String state, Counters counted) {
        return new Track(reached.contains(state) ? reached : Changed.plus(reached, state), counted, 0);
    }

    public Track pastRung() {
        return new Track(reached, counters, rung + 1);
    }
}
