package io.journeykit.check;

import io.journeykit.readings.BookingChains;
import io.journeykit.template.StepTemplate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Steps that wait for each other for ever. All that can begin is found from what begins at once, as a tide rises; among
 * the steps left dry, the cycles are told, and not what merely waits behind them. A chain of bookings is a place of its
 * own, behind all of the steps, that its bookings wait for.
 */
final class GateCycles {

    private final Scope scope;
    private final Findings findings;
    private final List<List<Gate>> gates = new ArrayList<>();
    private final List<List<Integer>> behind = new ArrayList<>();
    private final BitSet open = new BitSet();

    private GateCycles(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        GateCycles cycles = new GateCycles(scope, findings);
        cycles.draw();
        cycles.flood();
        cycles.tell();
    }

    private void draw() {
        Gates all = new Gates(scope);
        for (int i = 0; i < scope.steps().size(); i++) {
            gates.add(new ArrayList<>(all.of(i)));
        }
        for (List<Integer> chain : chains()) {
            int place = gates.size();
            chain.forEach(member -> gates.get(member).add(Gate.of(".timings", place)));
            gates.add(chain.stream()
                    .flatMap(member -> all.ofPartner(member).stream())
                    .toList());
        }
        gates.forEach(each -> behind.add(new ArrayList<>()));
        for (int i = 0; i < gates.size(); i++) {
            for (Gate gate : gates.get(i)) {
                for (int watched : gate.watches()) {
                    behind.get(watched).add(i);
                }
            }
        }
    }

    /** Each chain of two or more as the positions of its steps. */
    private List<List<Integer>> chains() {
        return BookingChains.of(scope.template()).stream()
                .filter(chain -> chain.length > 1)
                // The members of a chain share it.
                .distinct()
                .map(chain -> Arrays.stream(chain).boxed().toList())
                .toList();
    }

    private void flood() {
        Deque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < gates.size(); i++) {
            ready.add(i);
        }
        while (!ready.isEmpty()) {
            int here = ready.remove();
            if (!open.get(here)
                    && gates.get(here).stream().allMatch(gate -> gate.opens().test(open))) {
                open.set(here);
                ready.addAll(behind.get(here));
            }
        }
    }

    private void tell() {
        BitSet passed = new BitSet();
        for (int i = open.nextClearBit(0); i < gates.size(); i = open.nextClearBit(i + 1)) {
            List<Integer> path = new ArrayList<>();
            Optional<Integer> here = Optional.of(i);
            while (here.isPresent() && !passed.get(here.get())) {
                passed.set(here.get());
                path.add(here.get());
                here = waitsFor(here.get());
            }
            here.map(path::indexOf)
                    .filter(start -> start >= 0)
                    .ifPresent(start -> cycle(path.subList(start, path.size())));
        }
    }

    /** The first step left dry that this one waits for. */
    private Optional<Integer> waitsFor(int position) {
        return gate(position)
                .flatMap(gate ->
                        gate.needs().stream().filter(need -> !open.get(need)).findFirst());
    }

    private Optional<Gate> gate(int position) {
        return gates.get(position).stream()
                .filter(gate -> !gate.opens().test(open))
                .findFirst();
    }

    private void cycle(List<Integer> round) {
        List<Integer> steps =
                round.stream().filter(place -> place < scope.steps().size()).toList();
        int first = steps.get(0);
        if (steps.size() == 1 && namesItself(scope.steps().get(first))) {
            return;
        }
        String words = steps.stream().map(this::name).collect(Collectors.joining(" → ")) + " → " + name(first);
        findings.add(
                "gate-cycle",
                Scope.at(first) + gate(first).map(Gate::where).orElse(""),
                "these wait for each other for ever: " + words,
                "take one gate away, or use a timing, which orders visits and opens no gate");
    }

    /** Whether it says so itself, and has been told so there. */
    private static boolean namesItself(StepTemplate step) {
        return OutcomeRules.isReadItself(step, step.when())
                || Reference.in(step).stream()
                        .anyMatch(reference -> reference.step().equals(step.id()));
    }

    private String name(int position) {
        return scope.steps().get(position).id().value();
    }
}
