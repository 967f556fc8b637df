package io.journeykit.kernel;

import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.JourneyId;
import java.util.Optional;

/** Signals that no step will ever hear, so that there is nothing to keep them for: a person is shown them. */
final class LostSignals {

    private LostSignals() {}

    /** With her words, where it has any: each answer by itself, since each may say something else. */
    static void show(DecisionBuilder decision, Signal signal, Stamp stamp) {
        Phrase about = signal.facts().containsKey(Texts.CHOICE)
                ? Phrase.of("signal-said")
                        .with("signal", signal.phrase())
                        .with("said", AnswerChoices.said(decision, signal))
                : signal.phrase();
        decision.incident(Incidents.FITS_NOTHING, about, stamp);
    }

    static boolean isLost(DecisionBuilder decision, Signal signal) {
        Optional<JourneyId> journey = signal.about().journey();
        if (journey.isEmpty()) {
            return decision.draft.journeys().stream().anyMatch(one -> isAnswer(decision, one, signal));
        }
        return decision.draft.has(journey.get()) && isLost(decision, decision.draft.journey(journey.get()), signal);
    }

    private static boolean isLost(DecisionBuilder decision, JourneyDraft journey, Signal signal) {
        Optional<CompiledTemplate> template = decision.template(journey);
        return !journey.isOpen()
                || isAnswer(decision, journey, signal)
                || template.isPresent() && !template.get().isAwaited(signal.name()) && !isKnown(template.get(), signal);
    }

    /** Whether the step that it names has a machine which knows it. */
    private static boolean isKnown(CompiledTemplate template, Signal signal) {
        return signal.about()
                .step()
                .flatMap(template::step)
                .filter(plan -> plan.machine().signalOf(signal.name()) != CompiledMachine.NONE)
                .isPresent();
    }

    /** What a booking is answered is never kept for its next question. */
    private static boolean isAnswer(DecisionBuilder decision, JourneyDraft journey, Signal signal) {
        return decision.template(journey)
                .flatMap(template -> signal.about().step().flatMap(template::step))
                .filter(plan -> Booking.isOfAnOffer(plan, plan.machine().signalOf(signal.name())))
                .isPresent();
    }
}
