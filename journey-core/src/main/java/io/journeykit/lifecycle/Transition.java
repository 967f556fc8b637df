package io.journeykit.lifecycle;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A move from one state to another when a signal is heard.
 *
 * @param id unique in its machine
 * @param on the name of the signal
 * @param acts what is done on the way, before what the next state does on entry
 * @param visit what becomes of the visit that is booked
 */
public record Transition(String id, String from, String on, Guard guard, String to, List<Act> acts, VisitChange visit) {

    public Transition {
        acts = List.copyOf(acts);
    }

    public static Transition of(String from, String on, String to) {
        return new Transition(from + "." + on, from, on, Guard.NONE, to, List.of(), VisitChange.KEPT);
    }

    /** The same move, by which the visit that is booked is lost. */
    public Transition losingVisit() {
        return new Transition(id, from, on, guard, to, acts, VisitChange.LOST);
    }

    boolean counts(String counter) {
        return acts.stream().anyMatch(act -> act.counts(counter));
    }

    /** {@code holding on gone when replans below 3 to finding: count 'replans'}. */
    @Override
    public String toString() {
        String does =
                acts.isEmpty() ? "" : acts.stream().map(Act::toString).collect(Collectors.joining(" and ", ": ", ""));
        return from + " on " + on + (guard.isNone() ? "" : " " + guard) + " to " + to + does;
    }
}
