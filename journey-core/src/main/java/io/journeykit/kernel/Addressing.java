package io.journeykit.kernel;

import io.journeykit.agenda.Changed;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.Signals;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;

/** Which steps a signal is meant for: by the world's own reference first, then by journey, step and occurrence. */
final class Addressing {

    private Addressing() {}

    static List<Run> listeners(Turn turn, Signal signal) {
        List<Run> listeners = List.of();
        for (int j = 0; j < turn.draft.journeys().size(); j++) {
            JourneyDraft journey = turn.draft.journeys().get(j);
            Optional<CompiledTemplate> template = meant(turn, signal, journey);
            for (int i = 0; template.isPresent() && i < journey.size(); i++) {
                Step step = journey.step(i);
                if (step.isActive() && step.aside().leader().isEmpty() && isMeant(turn, signal, step)) {
                    Run run = new Run(journey, template.get(), i);
                    if (hears(run, signal)) {
                        listeners = Changed.plus(listeners, run);
                    }
                }
            }
        }
        return listeners;
    }

    /** The template of a journey that the signal may be meant for. */
    private static Optional<CompiledTemplate> meant(Turn turn, Signal signal, JourneyDraft journey) {
        return journey.isOpen() && isMeant(signal, journey) ? turn.template(journey) : Optional.empty();
    }

    static boolean hears(Run run, Signal signal) {
        return Booking.isAnswer(run, signal.name()) ? Booking.hasAsked(run) : Running.hears(run, signal.name());
    }

    static boolean isMeant(Signal signal, JourneyDraft journey) {
        return signal.about().journey().isEmpty()
                || signal.about().journey().get().equals(journey.id());
    }

    static boolean isMeant(Turn turn, Signal signal, Step step) {
        if (signal.reference().isPresent()) {
            String reference = signal.reference().get();
            if (step.aside().reference().equals(signal.reference()) || isOf(turn, reference, step)) {
                return true;
            }
            if (signal.about().step().isEmpty()) {
                return false;
            }
        }
        Signal.About about = signal.about();
        return (about.step().isEmpty() || about.step().get().equals(step.id()))
                && (about.occurrence().isEmpty()
                        || about.occurrence().get() == step.ref().occurrence())
                && (about.item().isEmpty() || about.item().get().equals(step.item()));
    }

    static boolean isOf(Turn turn, String reference, Step step) {
        for (OpenEffect effect : turn.draft.awaited()) {
            if (effect.key().value().equals(reference) && effect.isAbout(step.ref())) {
                return true;
            }
        }
        return false;
    }

    /** Steps that wait for this signal, perhaps about another step; each of them hears it. */
    static List<Run> waits(Turn turn, Signal signal) {
        List<Run> waits = List.of();
        for (int j = 0; j < turn.draft.journeys().size(); j++) {
            JourneyDraft journey = turn.draft.journeys().get(j);
            Optional<CompiledTemplate> template = meant(turn, signal, journey);
            boolean awaited = template.isPresent() && template.get().awaited().contains(signal.name());
            for (int i = 0; awaited && i < journey.size(); i++) {
                Run run = new Run(journey, template.get(), i);
                if (awaits(run, signal) && Running.hears(run, Signals.HAPPENED)) {
                    waits = Changed.plus(waits, run);
                }
            }
        }
        return waits;
    }

    static boolean awaits(Run run, Signal signal) {
        if (!(run.plan().kind() instanceof StepKind.Wait wait) || !wait.signal().equals(signal.name())) {
            return false;
        }
        Optional<StepId> about = signal.about().step();
        return about.isEmpty()
                || about.equals(wait.about())
                || about.get().equals(run.step().id());
    }
}
