package io.journeykit.lifecycle;

import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Owner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * No going round for ever without a person: each cycle of silence, and of answers that the system and its partners give
 * unasked, has a counter that stops it.
 */
final class LoopCheck {

    private LoopCheck() {}

    static void faults(StepMachine machine, List<Fault> faults) {
        List<Edge> cyclic = unbounded(automatic(machine));
        Set<String> told = new HashSet<>();
        for (Edge edge : cyclic) {
            if (told.add(edge.from())) {
                faults.add(
                        Fault.of(
                                "unbounded-loop",
                                edge.where(),
                                "from '" + edge.from() + "' the step can come back to '" + edge.from()
                                        + "' for ever, by itself",
                                "bound a move on the way with a counter that is counted on the way, and lead to the care team beyond it"));
            }
        }
    }

    private static List<Edge> automatic(StepMachine machine) {
        return Edge.of(machine).stream()
                .filter(edge -> edge.isSilence() || isAnswered(machine, edge))
                .toList();
    }

    private static boolean isAnswered(StepMachine machine, Edge edge) {
        Owner owner = machine.state(edge.from()).map(State::owner).orElse(Owner.CARE_TEAM);
        return edge.on().flatMap(machine::meaning).filter(Meaning::isAnswer).isPresent()
                && (owner == Owner.SYSTEM || owner == Owner.PARTNER);
    }

    /** What is left once every move is taken away whose counter stops it. */
    private static List<Edge> unbounded(List<Edge> edges) {
        List<Edge> left = new ArrayList<>(edges);
        while (left.removeIf(edge -> !isOnACycle(edge, left) || isStopped(edge, left))) {
            // Each one taken away may break another's cycle.
        }
        return left;
    }

    /** Whether each way back to where the move starts counts the counter that bounds the move. */
    private static boolean isStopped(Edge edge, List<Edge> edges) {
        boolean below = edge.limit()
                .filter(limit -> limit.comparison() == CounterLimit.Comparison.BELOW)
                .isPresent();
        if (!below) {
            return false;
        }
        String counter = edge.limit().get().counter();
        return edge.counts(counter)
                || !isOnACycle(
                        edge,
                        edges.stream().filter(each -> !each.counts(counter)).toList());
    }

    private static boolean isOnACycle(Edge edge, List<Edge> edges) {
        Set<String> seen = new HashSet<>(List.of(edge.to()));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String here = open.remove();
            edges.stream()
                    .filter(each -> each.from().equals(here) && seen.add(each.to()))
                    .forEach(each -> open.add(each.to()));
        }
        return seen.contains(edge.from());
    }
}
