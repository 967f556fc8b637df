package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.condition.Truth;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.Gates;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Join;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Steps that wait for what need not come, and may come again: nobody is asked why nothing came, no journey stays open for
 * them, and what is told of one thing is heard once.
 */
final class Listeners {

    private Listeners() {}

    /** How often it is heard at most; 0 for any other step. */
    static int atMost(StepKind kind) {
        return kind instanceof StepKind.Wait wait ? wait.listens().orElse(0) : 0;
    }

    /** Those of them that have not heard this before. */
    static List<LiveStep> unheard(List<LiveStep> steps, Signal signal) {
        for (LiveStep step : steps) {
            if (hasHeard(step, signal).isPresent()) {
                return steps.stream()
                        .filter(one -> hasHeard(one, signal).isEmpty())
                        .toList();
            }
        }
        return steps;
    }

    /** The occurrence of a listener that has heard the same. */
    static Optional<LiveStep> hasHeard(LiveStep step, Signal signal) {
        if (!step.plan().kind().isListener()) {
            return Optional.empty();
        }
        for (int i = step.first(step.id()); i >= 0; i = step.next(step.id(), i)) {
            if (isOfTheSame(step.at(i), signal)) {
                return Optional.of(step.at(i));
            }
        }
        return Optional.empty();
    }

    /** Whether it was completed by what bears the same reference, or where one has none, is of the same time. */
    static boolean isOfTheSame(LiveStep step, Signal signal) {
        if (!step.outcome().equals(Optional.of(Outcome.COMPLETED))) {
            return false;
        }
        Optional<String> known = step.extras().reference();
        return signal.reference().isPresent() && known.isPresent()
                ? signal.reference().equals(known)
                : signal.effective().isPresent()
                        && signal.effective().equals(step.dates().end());
    }

    /** Whether a listener has heard this, which is told once more or corrected. */
    static boolean isToldAgain(DecisionBuilder decision, Signal signal) {
        for (LiveStep step : decision.steps()) {
            if (step.plan().kind().isListener()
                    && SignalCorrelation.isMeant(signal, step.journey())
                    && SignalCorrelation.awaits(step, signal)
                    && isOfTheSame(step, signal)) {
                CorrectedEnds.again(step, signal);
                return true;
            }
        }
        return false;
    }

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

    /** What is known of what it heard, so that it is recognised when it is told again. */
    static void remember(LiveStep step, Signal signal, Stamp stamp) {
        Step entry = step.entry();
        if (step.plan().kind().isListener() && entry.isOpen()) {
            signal.reference().ifPresent(reference -> SignalDelivery.reference(step, reference, stamp));
        }
    }

    /** It has been heard so often that it is not heard any more: whoever counts on it is to know. */
    static void isOver(LiveStep step, Stamp stamp) {
        int most = atMost(step.plan().kind());
        if (most > 1 && step.ref().occurrence() == most && step.outcome().equals(Optional.of(Outcome.COMPLETED))) {
            step.incident("listens-no-more", stamp);
        }
    }
}
