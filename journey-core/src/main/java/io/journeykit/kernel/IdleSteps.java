package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.condition.Truth;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.Gates;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Join;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Steps that listen, and what has not begun since it waits for nothing else: nobody is asked why nothing came, and no journey
 * stays open for them.
 */
final class IdleSteps {

    private IdleSteps() {}

    /** All else of a journey has ended: what only listens, and what waits for that, is not needed any more. */
    static boolean endWithTheRest(DecisionBuilder decision, JourneyDraft journey, CompiledTemplate template) {
        if (!template.listens()) {
            return false;
        }
        List<LiveStep> idle = idle(decision, journey, template);
        if (idle.isEmpty() || idle.size() < open(journey)) {
            return false;
        }
        Stamp stamp = decision.stamp(Why.ENDED, Phrase.of("every-step"));
        // What would follow is gone before what it waits for is.
        for (int i = idle.size() - 1; i >= 0; i--) {
            idle.get(i).end(Outcome.NOT_NEEDED, stamp);
        }
        return true;
    }

    private static int open(JourneyDraft journey) {
        int open = 0;
        for (int i = 0; i < journey.size(); i++) {
            open += journey.step(i).isOpen() ? 1 : 0;
        }
        return open;
    }

    /** Whether it has not begun, since a listener has heard nothing: nobody is asked why. */
    static boolean waitsOn(LiveStep step) {
        if (!step.template().listens()) {
            return false;
        }
        boolean waits = idle(step.decision(), step.journey(), step.template()).stream()
                .anyMatch(idle -> idle.index() == step.index());
        if (waits) {
            Stamp stamp = step.stamp(Why.REVIEW, step.itself());
            step.emit(new StepEvent.Waits(
                    step.ref(),
                    Phase.PENDING,
                    Owner.SYSTEM,
                    step.review(),
                    step.extras().missing(),
                    stamp));
        }
        return waits;
    }

    /** Listeners first, then what has not begun since it waits for nothing else, and so on. */
    private static List<LiveStep> idle(DecisionBuilder decision, JourneyDraft journey, CompiledTemplate template) {
        List<LiveStep> idle = new ArrayList<>();
        BitSet known = new BitSet();
        int before = -1;
        while (before < idle.size()) {
            before = idle.size();
            for (int i = 0; i < journey.size(); i++) {
                LiveStep step = new LiveStep(decision, journey, template, i);
                if (!known.get(i) && step.isOpen() && (step.plan().kind().isListener() || waitsFor(step, known))) {
                    known.set(i);
                    idle.add(step);
                }
            }
        }
        return idle;
    }

    private static boolean waitsFor(LiveStep step, BitSet idle) {
        if (step.phase() != Phase.PENDING || idle.isEmpty()) {
            return false;
        }
        boolean any = false;
        for (StepId blocker : blockers(step)) {
            for (int i = step.first(blocker); i >= 0; i = step.next(blocker, i)) {
                if (step.sibling(i).isOpen() && !idle.get(i)) {
                    return false;
                }
                any |= step.sibling(i).isOpen();
            }
        }
        return any;
    }

    /** The steps that it waits for, as far as it has come. */
    private static List<StepId> blockers(LiveStep step) {
        StepTemplate plan = step.plan().template();
        if (Gates.of(step, plan) == Truth.UNKNOWN) {
            List<StepId> gates = new ArrayList<>(
                    plan.after().leaves().stream().map(Join.Reached::step).toList());
            plan.during().map(Join.Reached::step).ifPresent(gates::add);
            return gates;
        }
        if (plan.repeat() instanceof Repetition.ForEach each && step.item().isEmpty()) {
            return each.items().stream()
                    .filter(Repetition.Items.CompletionsOf.class::isInstance)
                    .map(items -> ((Repetition.Items.CompletionsOf) items).step())
                    .toList();
        }
        return plan
                .due()
                .filter(due -> ReferencePoints.when(step, due.from()).isEmpty())
                .flatMap(due -> due.from() instanceof Point.OfStep of ? Optional.of(of.step()) : Optional.empty())
                .stream()
                .toList();
    }
}
