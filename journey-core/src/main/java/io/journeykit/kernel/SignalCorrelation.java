package io.journeykit.kernel;

import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.list.ImmutableLists;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;

/** Which steps a signal is meant for: by the world's own reference first, then by journey, step and occurrence. */
final class SignalCorrelation {

    private SignalCorrelation() {}

    static List<LiveStep> listeners(DecisionBuilder decision, Signal signal) {
        List<LiveStep> listeners = List.of();
        for (int j = 0; j < decision.draft.journeys().size(); j++) {
            JourneyDraft journey = decision.draft.journeys().get(j);
            Optional<CompiledTemplate> template = meant(decision, signal, journey);
            for (int i = 0; template.isPresent() && i < journey.size(); i++) {
                Step entry = journey.step(i);
                if (journey.mayBeOpen(i) && entry.isActive() && isMeant(decision, signal, entry)) {
                    LiveStep step = lead(new LiveStep(decision, journey, template.get(), i));
                    if (hears(step, signal.name()) && !listeners.contains(step)) {
                        listeners = ImmutableLists.plus(listeners, step);
                    }
                }
            }
        }
        return listeners;
    }

    /** The step whose visit serves this one, which hears what is told of either. */
    private static LiveStep lead(LiveStep step) {
        return step.extras().leader().flatMap(step.decision()::step).orElse(step);
    }

    /** The template of a journey that the signal may be meant for. */
    private static Optional<CompiledTemplate> meant(DecisionBuilder decision, Signal signal, JourneyDraft journey) {
        return journey.isOpen() && isMeant(signal, journey) ? decision.template(journey) : Optional.empty();
    }

    static boolean hears(LiveStep step, String told) {
        int heard = step.signal(told);
        return Booking.isAnswer(step, heard) ? Booking.hasAsked(step) : step.hears(heard);
    }

    static boolean isMeant(Signal signal, JourneyDraft journey) {
        return signal.about().journey().isEmpty()
                || signal.about().journey().get().equals(journey.id());
    }

    static boolean isMeant(DecisionBuilder decision, Signal signal, Step step) {
        if (signal.reference().isPresent()) {
            String reference = signal.reference().get();
            if (step.extras().reference().equals(signal.reference()) || isOf(decision, reference, step)) {
                return true;
            }
            if (signal.about().step().isEmpty()) {
                return false;
            }
        }
        return isAbout(signal.about(), step);
    }

    static boolean isOf(DecisionBuilder decision, String reference, Step step) {
        List<OpenEffect> effects = decision.draft.awaited();
        for (int i = 0; i < effects.size(); i++) {
            OpenEffect effect = effects.get(i);
            if (effect.key().value().equals(reference) && effect.isAbout(step.ref())) {
                return true;
            }
        }
        return false;
    }

    /** Steps that wait for this signal, perhaps about another step; each of them hears it. */
    static List<LiveStep> waits(DecisionBuilder decision, Signal signal) {
        List<LiveStep> waits = List.of();
        for (int j = 0; j < decision.draft.journeys().size(); j++) {
            JourneyDraft journey = decision.draft.journeys().get(j);
            Optional<CompiledTemplate> template = meant(decision, signal, journey);
            boolean awaited = template.isPresent() && template.get().isAwaited(signal.name());
            for (int i = 0; awaited && i < journey.size(); i++) {
                if (journey.mayBeOpen(i) && journey.step(i).isActive() && isWait(journey.plan(template.get(), i))) {
                    LiveStep step = new LiveStep(decision, journey, template.get(), i);
                    if (awaits(step, signal) && step.hears(Meaning.HAPPENED)) {
                        waits = ImmutableLists.plus(waits, step);
                    }
                }
            }
        }
        return waits;
    }

    private static boolean isWait(CompiledStep plan) {
        return plan.kind() instanceof StepKind.Wait;
    }

    static boolean awaits(LiveStep step, Signal signal) {
        if (!(step.plan().kind() instanceof StepKind.Wait wait)
                || !step.template().isAwaited(signal.name(), step.plan().index())) {
            return false;
        }
        Optional<StepId> about = signal.about().step();
        return about.isEmpty()
                || about.equals(wait.about())
                || about.get().equals(step.id()) && isAbout(signal.about(), step.entry());
    }

    /** Whether it names this occurrence and item, or none. */
    static boolean isAbout(Signal.About about, Step step) {
        return (about.step().isEmpty() || about.step().get().equals(step.id()))
                && (about.occurrence().isEmpty()
                        || about.occurrence().get() == step.ref().occurrence())
                && (about.item().isEmpty() || about.item().equals(step.item()));
    }
}
