package io.journeykit.check;

import io.journeykit.calendar.Span;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.StepId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The longest chain of steps that must come one after the other: by the time that must lie between them, and where that
 * is equal by their number.
 */
final class CriticalOrder {

    /** A step that comes before another, so long at least. */
    private record Before(int step, Duration least) {}

    /** The best chain that ends with a step. */
    private record Chain(List<StepId> steps, Duration length) {

        boolean isBelow(Chain other) {
            int byLength = length.compareTo(other.length);
            return byLength < 0 || byLength == 0 && steps.size() < other.steps.size();
        }

        Chain then(StepId step, Duration least) {
            List<StepId> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Chain(longer, length.plus(least));
        }
    }

    private final Scope scope;
    private final List<List<Before>> before = new ArrayList<>();
    private final Map<Integer, Chain> chains = new HashMap<>();

    private CriticalOrder(Scope scope) {
        this.scope = scope;
    }

    static List<StepId> of(Scope scope) {
        CriticalOrder order = new CriticalOrder(scope);
        order.draw();
        return order.longest();
    }

    private void draw() {
        scope.steps().forEach(step -> before.add(new ArrayList<>()));
        Gates gates = new Gates(scope);
        for (int i = 0; i < scope.steps().size(); i++) {
            for (Gate gate : gates.of(i)) {
                for (int need : gate.needs()) {
                    before.get(i).add(new Before(need, Duration.ZERO));
                }
            }
            dates(i, scope.steps().get(i));
        }
    }

    private void dates(int position, StepTemplate step) {
        step.timings().forEach(timing -> timing(position, timing));
        step.due()
                .filter(due -> due.target().direction() == Offset.Direction.AFTER)
                .ifPresent(due -> link(due.from(), position, due.target().span()));
    }

    private void timing(int position, Timing timing) {
        Span least = timing.atLeast().orElse(Span.ZERO);
        if (timing.direction() == Offset.Direction.AFTER) {
            link(timing.point(), position, least);
        } else if (timing.point() instanceof Point.OfStep of && scope.position(of.step()) >= 0) {
            before.get(scope.position(of.step())).add(new Before(position, Lengths.least(least)));
        }
    }

    private void link(Point point, int position, Span least) {
        if (point instanceof Point.OfStep of && scope.position(of.step()) >= 0) {
            before.get(position).add(new Before(scope.position(of.step()), Lengths.least(least)));
        }
    }

    private Chain endingWith(int position) {
        Chain known = chains.get(position);
        if (known != null) {
            return known;
        }
        StepId step = scope.steps().get(position).id();
        Chain best = new Chain(List.of(step), Duration.ZERO);
        // What is asked for again while it is being measured lies on a round, which is gone round once.
        chains.put(position, best);
        for (Before each : before.get(position)) {
            Chain ahead = endingWith(each.step());
            Chain longer = ahead.then(step, each.least());
            best = best.isBelow(longer) && !ahead.steps().contains(step) ? longer : best;
        }
        chains.put(position, best);
        return best;
    }

    private List<StepId> longest() {
        Chain best = endingWith(0);
        for (int i = 1; i < before.size(); i++) {
            Chain chain = endingWith(i);
            best = best.isBelow(chain) ? chain : best;
        }
        return best.steps();
    }
}
