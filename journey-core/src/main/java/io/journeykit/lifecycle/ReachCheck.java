package io.journeykit.lifecycle;

import io.journeykit.vocabulary.Fault;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Every state can be reached from the first, and an end can be reached from every state. */
final class ReachCheck {

    private ReachCheck() {}

    static void faults(StepMachine machine, List<Fault> faults) {
        if (machine.states().isEmpty()) {
            return;
        }
        List<Edge> edges = Edge.of(machine);
        Set<String> reached = forward(machine, edges);
        Set<String> ending = backward(machine, edges);
        for (int i = 0; i < machine.states().size(); i++) {
            String name = machine.states().get(i).name();
            if (!reached.contains(name)) {
                faults.add(Fault.of(
                        "unreachable-state",
                        "$.states[" + i + "]",
                        "nothing leads to '" + name + "'",
                        "add a move to it, or take it away"));
            }
            if (!ending.contains(name)) {
                faults.add(Fault.of(
                        "no-way-to-an-end",
                        "$.states[" + i + "]",
                        "no moves lead from '" + name + "' to an end",
                        "add a move towards a state with an outcome"));
            }
        }
    }

    private static Set<String> forward(StepMachine machine, List<Edge> edges) {
        String first = machine.states().get(0).name();
        return spread(edges, List.of(first), true);
    }

    private static Set<String> backward(StepMachine machine, List<Edge> edges) {
        Predicate<State> end = State::isEnd;
        return spread(
                edges, machine.states().stream().filter(end).map(State::name).toList(), false);
    }

    private static Set<String> spread(List<Edge> edges, Collection<String> start, boolean onward) {
        Set<String> seen = new HashSet<>(start);
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            String here = open.remove();
            for (Edge edge : edges) {
                String there = onward ? edge.to() : edge.from();
                if ((onward ? edge.from() : edge.to()).equals(here) && seen.add(there)) {
                    open.add(there);
                }
            }
        }
        return seen;
    }
}
