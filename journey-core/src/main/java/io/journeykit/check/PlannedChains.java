package io.journeykit.check;

import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bookings that are planned together, since timings link them and none comes after another: none of a chain begins
 * before the last of it may.
 */
final class PlannedChains {

    private final Scope scope;
    private final List<List<Integer>> links = new ArrayList<>();
    private final List<List<Integer>> after = new ArrayList<>();
    private final Map<Integer, BitSet> before = new HashMap<>();

    private PlannedChains(Scope scope) {
        this.scope = scope;
        for (StepTemplate step : scope.steps()) {
            links.add(new ArrayList<>());
            after.add(after(step));
        }
    }

    /** Each chain of two or more as the positions of its steps. */
    static List<List<Integer>> in(Scope scope) {
        PlannedChains chains = new PlannedChains(scope);
        for (int i = 0; i < scope.steps().size(); i++) {
            chains.link(i);
        }
        return chains.linked();
    }

    private void link(int position) {
        if (!isBooking(position)) {
            return;
        }
        for (Timing timing : scope.steps().get(position).timings()) {
            int other = timing.point() instanceof Point.OfStep of ? scope.position(of.step()) : -1;
            if (other >= 0
                    && isBooking(other)
                    && !before(position).get(other)
                    && !before(other).get(position)) {
                links.get(position).add(other);
                links.get(other).add(position);
            }
        }
    }

    private boolean isBooking(int position) {
        return scope.steps().get(position).kind() instanceof StepKind.Booking;
    }

    /** The steps that it comes after, directly or not, and itself. */
    private BitSet before(int position) {
        return before.computeIfAbsent(position, start -> {
            BitSet seen = new BitSet();
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                int here = open.pop();
                if (!seen.get(here)) {
                    seen.set(here);
                    open.addAll(after.get(here));
                }
            }
            return seen;
        });
    }

    private List<Integer> after(StepTemplate step) {
        return step.after().leaves().stream()
                .map(leaf -> scope.position(leaf.step()))
                .filter(position -> position >= 0)
                .distinct()
                .toList();
    }

    private List<List<Integer>> linked() {
        BitSet seen = new BitSet();
        List<List<Integer>> chains = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            if (!seen.get(i) && !links.get(i).isEmpty()) {
                chains.add(chain(i, seen));
            }
        }
        return chains;
    }

    private List<Integer> chain(int start, BitSet seen) {
        List<Integer> chain = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int here = open.pop();
            if (!seen.get(here)) {
                seen.set(here);
                chain.add(here);
                open.addAll(links.get(here));
            }
        }
        return chain;
    }
}
