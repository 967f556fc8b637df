package io.journeykit.check;

import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import io.journeykit.template.Together;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Bookings that are planned together, since timings link them, or something that they must have in common, and none
 * comes after another: none of a chain begins before the last of it may.
 */
final class PlannedChains {

    private final Scope scope;
    private final Order order;
    private final List<List<Integer>> links = new ArrayList<>();

    private PlannedChains(Scope scope) {
        this.scope = scope;
        this.order = new Order(scope);
        scope.steps().forEach(step -> links.add(new ArrayList<>()));
    }

    /** Each chain of two or more as the positions of its steps. */
    static List<List<Integer>> in(Scope scope) {
        PlannedChains chains = new PlannedChains(scope);
        for (int i = 0; i < scope.steps().size(); i++) {
            chains.link(i, scope.steps().get(i));
        }
        scope.template().together().forEach(chains::link);
        return chains.linked();
    }

    private void link(int position, StepTemplate step) {
        for (Timing timing : step.timings()) {
            if (timing.point() instanceof Point.OfStep of) {
                link(position, scope.position(of.step()));
            }
        }
    }

    private void link(Together group) {
        List<StepId> steps = group.steps();
        for (int i = 0; i < steps.size(); i++) {
            for (int j = 0; j < i; j++) {
                link(scope.position(steps.get(i)), scope.position(steps.get(j)));
            }
        }
    }

    private void link(int one, int other) {
        if (isBooking(one) && isBooking(other) && !order.binds(one, other)) {
            links.get(one).add(other);
            links.get(other).add(one);
        }
    }

    private boolean isBooking(int position) {
        return position >= 0 && scope.steps().get(position).kind() instanceof StepKind.Booking;
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
