package io.journeykit.kernel;

import io.journeykit.agenda.Phase;
import io.journeykit.condition.Truth;
import io.journeykit.readings.Gates;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.Point;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** What a step that has not begun waits for in the end: facts, and steps that do not wait for others themselves. */
final class WaitCauses {

    private final LiveStep waiting;
    private final Set<Object> causes = new HashSet<>();
    private final BitSet seen = new BitSet();
    private final Deque<LiveStep> ahead = new ArrayDeque<>();

    private WaitCauses(LiveStep waiting) {
        this.waiting = waiting;
        visit(waiting);
        while (!ahead.isEmpty()) {
            look(ahead.remove());
        }
    }

    /** Equal for steps that wait for the same; empty where it is not another step or a fact that is waited for. */
    static Set<Object> of(LiveStep step) {
        return new WaitCauses(step).causes;
    }

    /** Whether a step waits for another one, perhaps by way of others. */
    static boolean waitsFor(LiveStep step, LiveStep other) {
        return step.phase() == Phase.PENDING && new WaitCauses(step).seen.get(other.index());
    }

    private void visit(LiveStep step) {
        if (!seen.get(step.index())) {
            seen.set(step.index());
            ahead.add(step);
        }
    }

    private void look(LiveStep step) {
        step.extras().missing().forEach(fact -> causes.add(cause(step, fact)));
        for (Join.Reached leaf : step.plan().template().after().leaves()) {
            if (Gates.judge(step, leaf) != Truth.TRUE) {
                lookAt(leaf.step());
            }
        }
        for (StepId read : step.plan().template().when().readsOutcomesOf()) {
            if (step.facts().isToEnd(read)) {
                lookAtOpen(read);
            }
        }
        if (step.dates().due().isEmpty()
                && step.plan().template().due().map(Due::from).orElse(Point.BEGIN) instanceof Point.OfStep of) {
            lookAt(of.step());
        }
    }

    /** What is decided in a journey is another thing in another one. */
    private static Object cause(LiveStep step, FactName fact) {
        StepId decision = StepId.of(fact.value());
        return step.first(decision) < 0 ? fact : StepRef.of(step.journey().id(), decision);
    }

    private void lookAtOpen(StepId id) {
        for (int i = waiting.first(id); i >= 0; i = waiting.next(id, i)) {
            LiveStep one = waiting.at(i);
            if (one.phase() == Phase.PENDING) {
                visit(one);
            } else if (one.isOpen()) {
                causes.add(one.ref());
            }
        }
    }

    private void lookAt(StepId id) {
        for (int i = waiting.first(id); i >= 0; i = waiting.next(id, i)) {
            LiveStep one = waiting.at(i);
            if (one.phase() == Phase.PENDING) {
                visit(one);
            } else {
                causes.add(one.ref());
            }
        }
    }

    @Override
    public String toString() {
        return "what " + waiting + " waits for";
    }
}
