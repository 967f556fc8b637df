package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Signals;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets steps hear what happened out there, and those that depend on it look again.
 */
final class Hearing {

    private static final FactName CHOICE = FactName.of("choice");

    private Hearing() {}

    static void take(Turn turn, Signal signal) {
        Instant told = signal.effective().orElse(turn.now);
        turn.effective(told.isBefore(turn.now) ? told : turn.now);
        if (receipt(turn, signal)) {
            return;
        }
        List<Run> listeners = Addressing.listeners(turn, signal);
        List<Run> waits = Addressing.waits(turn, signal);
        if (listeners.size() > 1) {
            ambiguous(turn, signal);
        } else if (listeners.size() == 1) {
            deliver(turn, listeners.get(0), signal.name(), signal);
        }
        for (int i = 0; i < waits.size(); i++) {
            Run wait = waits.get(i);
            // The first of a deferred choice has called off the others by now.
            if (Running.hears(wait, Signals.HAPPENED)) {
                deliver(turn, wait, Signals.HAPPENED, signal);
            }
        }
        if (listeners.isEmpty() && waits.isEmpty() && !Late.completed(turn, signal)) {
            Early.keep(turn, signal);
        }
    }

    /** A channel's word on a contact: it arrived, or it bounced. */
    private static boolean receipt(Turn turn, Signal signal) {
        boolean delivered = signal.name().equals(Signals.DELIVERED);
        if (!delivered && !signal.name().equals(Signals.UNDELIVERABLE)) {
            return false;
        }
        List<Outreach> contacts = signal.reference()
                .map(key -> Sending.attempted(turn, new EffectKey(key)))
                .orElse(List.of());
        for (int i = 0; i < contacts.size(); i++) {
            Outreach contact = contacts.get(i);
            turn.emit(new NoticeEvent.SignalHeard(
                    signal, Optional.of(contact.step()), turn.stamp(Why.SIGNALLED, signal.name())));
            turn.causedByLast();
            if (delivered) {
                Sending.arrived(turn, contact, Signals.DELIVERED);
            } else {
                Sending.failed(turn, contact);
            }
        }
        return !contacts.isEmpty();
    }

    static void deliver(Turn turn, Run run, String name, Signal signal) {
        Stamp stamp = turn.stamp(Why.SIGNALLED, signal.name());
        turn.emit(new NoticeEvent.SignalHeard(signal, run.about(), stamp));
        turn.causedByLast();
        Stamp caused = turn.stamp(Why.SIGNALLED, signal.name());
        learn(turn, run, signal);
        boolean answer = signal.facts().containsKey(CHOICE) || name.equals(Signals.ANSWERED);
        if (answer) {
            Contacts.answered(turn, run, caused);
        }
        if (!Booking.takes(turn, run, signal, caused) && !Running.fire(turn, run, name, caused)) {
            Early.keep(turn, signal);
            return;
        }
        Choosing.wins(turn, run);
    }

    static void learn(Turn turn, Run run, Signal signal) {
        if (signal.facts().isEmpty()) {
            return;
        }
        for (Map.Entry<FactName, Value> fact : signal.facts().entrySet()) {
            if (!fact.getKey().equals(CHOICE)) {
                Knowledge.learn(turn, run.journey(), fact.getKey(), fact.getValue(), signal.name());
            }
        }
        Value choice = signal.facts().get(CHOICE);
        if (choice != null && !run.plan().isBooking()) {
            Knowledge.learn(turn, run.journey(), FactName.of(run.step().id().value()), choice, signal.name());
        }
    }

    private static void ambiguous(Turn turn, Signal signal) {
        Stamp stamp = turn.stamp(Why.SIGNALLED, signal.name());
        turn.emit(new NoticeEvent.SignalHeard(signal, Optional.empty(), stamp));
        turn.incident("ambiguous-signal", signal.toString(), Optional.empty(), stamp);
    }

    static void reference(Turn turn, Run run, String reference, Stamp stamp) {
        if (!run.step().aside().reference().equals(Optional.of(reference))) {
            turn.emit(new StepEvent.ReferenceKnown(run.ref(), reference, stamp));
        }
    }
}
