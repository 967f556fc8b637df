package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets steps hear what happened out there, and those that depend on it look again.
 */
final class SignalDelivery {

    private SignalDelivery() {}

    static void take(DecisionBuilder decision, Signal signal) {
        if (receipt(decision, signal) || Answers.take(decision, signal)) {
            return;
        }
        List<LiveStep> listeners = Listeners.unheard(
                AnswerChoices.ofTheWords(SignalCorrelation.listeners(decision, signal), signal), signal);
        listeners = listeners.isEmpty() ? InheritedVisits.heirs(decision, signal) : listeners;
        List<LiveStep> waits = Listeners.unheard(SignalCorrelation.waits(decision, signal), signal);
        if (listeners.size() > 1) {
            ambiguous(decision, signal);
        } else if (listeners.size() == 1) {
            deliver(listeners.get(0), listeners.get(0).signal(signal.name()), signal);
        }
        EarlySignals.keepForOthers(decision, signal, waits);
        for (int i = 0; i < waits.size(); i++) {
            LiveStep wait = waits.get(i);
            // The first of a deferred choice has called off the others by now.
            if (wait.hears(Meaning.HAPPENED)) {
                deliver(wait, wait.plan().machine().signalOf(Meaning.HAPPENED), signal);
            }
        }
        if (listeners.isEmpty()
                && waits.isEmpty()
                && !AnswerChoices.shown(decision, signal)
                && !Listeners.isToldAgain(decision, signal)
                && !LateCompletions.completed(decision, signal)
                && !CorrectedEnds.take(decision, signal)
                && !(LeftOpenWork.isClosed(decision, signal) | AfterTheEnd.take(decision, signal))) {
            EarlySignals.keep(decision, signal);
        }
    }

    /** A channel's word on a contact: it arrived, or it bounced. */
    private static boolean receipt(DecisionBuilder decision, Signal signal) {
        List<Outreach> contacts = signal.reference().isEmpty()
                ? List.of()
                : ContactDispatch.attempted(
                        decision, new EffectKey(signal.reference().get()));
        boolean received = false;
        for (int i = 0; i < contacts.size(); i++) {
            Outreach contact = contacts.get(i);
            boolean delivered = means(decision, contact, signal, Meaning.DELIVERED);
            if (!delivered && !means(decision, contact, signal, Meaning.UNDELIVERABLE)) {
                continue;
            }
            received = true;
            decision.emit(new NoticeEvent.SignalHeard(
                    signal, Optional.of(contact.step()), decision.stamp(Why.SIGNALLED, Name.signal(signal.name()))));
            decision.causedByLast();
            if (delivered) {
                ContactDispatch.arrived(decision, contact, Meaning.DELIVERED);
            } else {
                ContactDispatch.failed(decision, contact);
            }
        }
        return received;
    }

    /** Whether it means this by its word, or to the step that wanted the contact. */
    private static boolean means(DecisionBuilder decision, Outreach contact, Signal signal, Meaning meaning) {
        return Meaning.named(signal.name()).equals(Optional.of(meaning))
                || decision.step(contact.step())
                        .filter(step -> step.means(step.signal(signal.name()), meaning))
                        .isPresent();
    }

    /**
     * Lets a step hear it.
     *
     * @param heard the number of the signal that its machine hears it by
     */
    static void deliver(LiveStep step, int heard, Signal told) {
        Signal signal = AnswerChoices.plain(step, told);
        Optional<Part> named = Optional.of(Name.signal(signal.name()));
        step.emit(
                new NoticeEvent.SignalHeard(told, step.about(), step.decision().stamp(Why.SIGNALLED, named)));
        step.decision().causedByLast();
        Stamp caused = step.decision().stamp(Why.SIGNALLED, named);
        if (AnswerChoices.isNone(step, heard, signal)) {
            AnswerChoices.show(step, signal, caused);
            Refusals.unclear(step, caused);
            return;
        }
        learn(step, signal);
        Listeners.remember(step, signal, caused);
        boolean answer = signal.facts().containsKey(Texts.CHOICE) || step.means(heard, Meaning.ANSWERED);
        if (answer) {
            Contacts.answered(step, caused);
        }
        if (!Booking.takes(step, heard, signal, caused) && !step.fire(heard, caused)) {
            UnknownGuards.show(step, heard, signal, caused);
            EarlySignals.keep(step.decision(), signal);
            return;
        }
        DeferredChoices.wins(step);
    }

    static void learn(LiveStep step, Signal signal) {
        if (signal.facts().isEmpty()) {
            return;
        }
        for (Map.Entry<FactName, Value> fact : signal.facts().entrySet()) {
            if (!fact.getKey().equals(Texts.CHOICE) || !step.plan().isBooking()) {
                FactName name = name(fact.getKey(), step.id());
                KnownFacts.learn(step.decision(), step.journey(), name, fact.getValue(), signal.name());
            }
        }
    }

    /** What a fact of a signal is called in the journey: what was chosen is known by the step at which it was. */
    static FactName name(FactName told, StepId step) {
        return told.equals(Texts.CHOICE) ? FactName.of(step.value()) : told;
    }

    private static void ambiguous(DecisionBuilder decision, Signal signal) {
        Stamp stamp = decision.stamp(Why.SIGNALLED, Name.signal(signal.name()));
        decision.emit(new NoticeEvent.SignalHeard(signal, Optional.empty(), stamp));
        decision.incident("ambiguous-signal", signal.phrase(), stamp);
    }

    static void reference(LiveStep step, String reference, Stamp stamp) {
        if (!step.extras().reference().equals(Optional.of(reference))) {
            step.emit(new StepEvent.ReferenceKnown(step.ref(), reference, stamp));
        }
    }
}
