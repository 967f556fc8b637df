package io.journeykit.lifecycle;

import io.journeykit.vocabulary.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One signal, one move: no two moves can both fire, and none is lost because a counter has run full. */
final class ChoiceCheck {

    private ChoiceCheck() {}

    static void faults(StepMachine machine, List<Fault> faults) {
        List<Transition> moves = machine.transitions();
        Map<String, List<Transition>> before = new HashMap<>();
        for (int i = 0; i < moves.size(); i++) {
            Transition move = moves.get(i);
            List<Transition> others = before.computeIfAbsent(move.from(), from -> new ArrayList<>());
            for (Transition other : others) {
                both(other, move, "$.transitions[" + i + "]").ifPresent(faults::add);
            }
            others.add(move);
            exhausted(moves, move, "$.transitions[" + i + "].guard.limit").ifPresent(faults::add);
        }
    }

    private static Optional<Fault> both(Transition one, Transition other, String where) {
        boolean apart = !sameCall(one, other) || one.guard().excludes(other.guard());
        return apart
                ? Optional.empty()
                : Optional.of(Fault.of(
                        "ambiguous-transition",
                        where,
                        "on '" + other.on() + "' from '" + other.from() + "' both '" + one.id() + "' and '" + other.id()
                                + "' can fire",
                        "guard them with conditions that exclude each other, such as a condition and its not"));
    }

    /** What is bounded must say what happens beyond the bound; else the signal would be heard and forgotten. */
    private static Optional<Fault> exhausted(List<Transition> moves, Transition bounded, String where) {
        Optional<CounterLimit> limit = bounded.guard().limit();
        if (limit.isEmpty() || limit.get().comparison() != CounterLimit.Comparison.BELOW) {
            return Optional.empty();
        }
        boolean taken = moves.stream()
                .filter(each -> sameCall(each, bounded))
                .flatMap(each -> each.guard().limit().stream())
                .anyMatch(other -> limit.get().excludes(other)
                        && other.bound() == limit.get().bound());
        return taken
                ? Optional.empty()
                : Optional.of(Fault.of(
                        "uncovered-limit",
                        where,
                        "on '" + bounded.on() + "' from '" + bounded.from() + "' nothing happens once "
                                + limit.get().counter() + " has come to "
                                + limit.get().bound(),
                        "add a move for at least " + limit.get().bound() + ", such as one to the care team"));
    }

    private static boolean sameCall(Transition one, Transition other) {
        return one.from().equals(other.from()) && one.on().equals(other.on());
    }
}
