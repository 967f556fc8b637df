package io.journeykit.kernel;

import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;

/** Steps that wait for what need not come, and may come again: what is told of one thing is heard once. */
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
