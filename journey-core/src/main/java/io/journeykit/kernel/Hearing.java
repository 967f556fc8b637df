package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.KeptSignal;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.CompiledMachine;
import io.journeykit.lifecycle.Signals;
import io.journeykit.lifecycle.State;
import io.journeykit.template.Deferred;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the step a signal is about, and lets it hear: by the world's own reference first, then by journey, step and
 * occurrence. What comes early waits for its step; what is ambiguous or fits nothing is for a person to look at.
 */
final class Hearing {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final FactName CHOICE = FactName.of("choice");

    private Hearing() {}

    static void take(Turn turn, Signal signal) {
        turn.effective(signal.effective().filter(at -> at.isBefore(turn.now)).orElse(turn.now));
        if (receipt(turn, signal)) {
            return;
        }
        List<Run> listeners = listeners(turn, signal);
        List<Run> waits = waits(turn, signal);
        if (listeners.size() > 1) {
            ambiguous(turn, signal);
        } else if (listeners.size() == 1) {
            deliver(turn, listeners.get(0), signal.name(), signal);
        }
        waits.forEach(run -> deliver(turn, run, Signals.HAPPENED, signal));
        if (listeners.isEmpty() && waits.isEmpty() && !late(turn, signal)) {
            keep(turn, signal);
        }
    }

    /** A channel's word on a contact: it arrived, or it bounced. */
    private static boolean receipt(Turn turn, Signal signal) {
        boolean delivered = signal.name().equals(Signals.DELIVERED);
        if (!delivered && !signal.name().equals(Signals.UNDELIVERABLE)) {
            return false;
        }
        Optional<Outreach> outreach = signal.reference().flatMap(key -> Contacts.attempted(turn, new EffectKey(key)));
        outreach.ifPresent(contact -> {
            turn.emit(new NoticeEvent.SignalHeard(
                    signal.name(), Optional.of(contact.step()), turn.stamp(Why.SIGNALLED, signal.name())));
            turn.causedByLast();
            if (delivered) {
                Contacts.arrived(turn, contact, Signals.DELIVERED);
            } else {
                Contacts.failed(turn, contact);
            }
        });
        return outreach.isPresent();
    }

    private static List<Run> listeners(Turn turn, Signal signal) {
        List<Run> listeners = new ArrayList<>(2);
        for (JourneyDraft journey : turn.draft.journeys()) {
            if (!journey.isOpen() || !isMeant(signal, journey)) {
                continue;
            }
            Optional<CompiledTemplate> template = turn.template(journey);
            for (int i = 0; template.isPresent() && i < journey.size(); i++) {
                Step step = journey.step(i);
                if (step.isActive() && step.aside().leader().isEmpty() && isMeant(turn, signal, step)) {
                    Run run = new Run(journey, template.get(), i);
                    if (hears(run, signal)) {
                        listeners.add(run);
                    }
                }
            }
        }
        return listeners;
    }

    private static boolean hears(Run run, Signal signal) {
        return Booking.isAnswer(run, signal.name()) ? Booking.hasAsked(run) : Running.hears(run, signal.name());
    }

    private static boolean isMeant(Signal signal, JourneyDraft journey) {
        return signal.about().journey().isEmpty()
                || signal.about().journey().get().equals(journey.id());
    }

    private static boolean isMeant(Turn turn, Signal signal, Step step) {
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

    private static boolean isOf(Turn turn, String reference, Step step) {
        for (OpenEffect effect : turn.draft.awaited()) {
            if (effect.key().value().equals(reference) && effect.step().equals(Optional.of(step.ref()))) {
                return true;
            }
        }
        return false;
    }

    /** Steps that wait for this signal, perhaps about another step; each of them hears it. */
    private static List<Run> waits(Turn turn, Signal signal) {
        List<Run> waits = new ArrayList<>(1);
        for (JourneyDraft journey : turn.draft.journeys()) {
            if (!journey.isOpen() || !isMeant(signal, journey)) {
                continue;
            }
            Optional<CompiledTemplate> template = turn.template(journey);
            for (int i = 0; template.isPresent() && i < journey.size(); i++) {
                Run run = new Run(journey, template.get(), i);
                if (awaits(run, signal) && Running.hears(run, Signals.HAPPENED)) {
                    waits.add(run);
                }
            }
        }
        return waits;
    }

    private static boolean awaits(Run run, Signal signal) {
        if (!(run.plan().kind() instanceof StepKind.Wait wait) || !wait.signal().equals(signal.name())) {
            return false;
        }
        Optional<StepId> about = signal.about().step();
        return about.isEmpty()
                || about.equals(wait.about())
                || about.get().equals(run.step().id());
    }

    private static void deliver(Turn turn, Run run, String name, Signal signal) {
        Stamp stamp = turn.stamp(Why.SIGNALLED, signal.name());
        turn.emit(new NoticeEvent.SignalHeard(signal.name(), run.about(), stamp));
        turn.causedByLast();
        Stamp caused = turn.stamp(Why.SIGNALLED, signal.name());
        learn(turn, run, signal);
        boolean answer = signal.facts().containsKey(CHOICE) || name.equals(Signals.ANSWERED);
        if (answer) {
            Contacts.answered(turn, run, caused);
        }
        if (!Booking.takes(turn, run, signal, caused) && !Running.fire(turn, run, name, caused)) {
            keep(turn, signal);
            return;
        }
        others(turn, run, caused);
    }

    private static void learn(Turn turn, Run run, Signal signal) {
        SortedMap<FactName, Value> facts = new TreeMap<>(signal.facts());
        Value choice = facts.remove(CHOICE);
        Knowledge.learn(turn, run.journey(), facts, signal.name());
        if (choice != null && !run.plan().isBooking()) {
            Knowledge.learn(turn, run.journey(), FactName.of(run.step().id().value()), choice, signal.name());
        }
    }

    /** The first of a deferred choice to hear from the world wins. */
    private static void others(Turn turn, Run run, Stamp stamp) {
        for (Deferred choice : run.template().template().deferredChoices()) {
            if (choice.steps().contains(run.step().id())) {
                for (int i = 0; i < run.journey().size(); i++) {
                    Step other = run.journey().step(i);
                    if (choice.steps().contains(other.id())
                            && !other.id().equals(run.step().id())) {
                        Finishing.cancel(
                                turn,
                                run.at(i),
                                turn.stamp(Why.CALLED_OFF, run.step().id().value()));
                    }
                }
            }
        }
    }

    /** A completion after the due window closed still counts, where the template accepts it. */
    private static boolean late(Turn turn, Signal signal) {
        for (JourneyDraft journey : turn.draft.journeys()) {
            Optional<CompiledTemplate> template = turn.template(journey);
            for (int i = 0; template.isPresent() && i < journey.size(); i++) {
                Run run = new Run(journey, template.get(), i);
                if (isMissed(run.step())
                        && isMeant(signal, journey)
                        && signal.about().step().isPresent()
                        && isMeant(turn, signal, run.step())
                        && completes(turn, run, signal)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isMissed(Step step) {
        return step.outcome().equals(Optional.of(Outcome.MISSED))
                && !step.track().reached().isEmpty();
    }

    private static boolean completes(Turn turn, Run run, Signal signal) {
        CompiledMachine machine = run.plan().machine();
        List<String> reached = run.step().track().reached();
        String name = run.plan().kind() instanceof StepKind.Wait ? Signals.HAPPENED : signal.name();
        int move = machine.next(machine.stateOf(reached.get(reached.size() - 1)), machine.signalOf(name));
        if (!run.plan().template().acceptsLate() || move < 0) {
            return false;
        }
        State to = machine.state(machine.target(move));
        if (!to.outcome().equals(Optional.of(Outcome.COMPLETED))) {
            return false;
        }
        turn.emit(new NoticeEvent.SignalHeard(signal.name(), run.about(), turn.stamp(Why.SIGNALLED, signal.name())));
        turn.causedByLast();
        learn(turn, run, signal);
        Finishing.end(turn, run, Outcome.COMPLETED, to.name(), turn.stamp(Why.SIGNALLED, signal.name() + ", late"));
        return true;
    }

    private static void ambiguous(Turn turn, Signal signal) {
        Stamp stamp = turn.stamp(Why.SIGNALLED, signal.name());
        turn.emit(new NoticeEvent.SignalHeard(signal.name(), Optional.empty(), stamp));
        turn.incident("ambiguous-signal", signal.toString(), Optional.empty(), stamp);
    }

    private static void keep(Turn turn, Signal signal) {
        Stamp stamp = turn.stamp(Why.SIGNALLED, signal.name());
        Instant until = turn.now.plus(KEPT);
        turn.emit(new NoticeEvent.SignalKept(signal, until, stamp));
        if (!isExpected(turn, signal)) {
            turn.incident("signal-fits-nothing", signal.toString(), Optional.empty(), stamp);
        }
    }

    /** Whether a step that has not begun, or stands elsewhere, could still hear it. */
    private static boolean isExpected(Turn turn, Signal signal) {
        for (JourneyDraft journey : turn.draft.journeys()) {
            Optional<CompiledTemplate> template = turn.template(journey);
            for (int i = 0; template.isPresent() && i < journey.size(); i++) {
                Run run = new Run(journey, template.get(), i);
                boolean knows = run.plan().machine().signalOf(signal.name()) >= 0
                        && signal.about().step().isPresent()
                        && isMeant(turn, signal, run.step());
                if (run.step().isOpen() && isMeant(signal, journey) && (knows || awaits(run, signal))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Signals that came early are heard as soon as the step can; an answer is never kept for a later question. */
    static void kept(Turn turn, Run run) {
        List<KeptSignal> kept = turn.draft.kept();
        for (int i = 0; i < kept.size(); i++) {
            Signal signal = kept.get(i).signal();
            boolean direct = signal.about().step().isPresent()
                    && isMeant(signal, run.journey())
                    && isMeant(turn, signal, run.step())
                    && !Booking.isAnswer(run, signal.name())
                    && Running.hears(run, signal.name());
            if (direct || awaits(run, signal) && Running.hears(run, Signals.HAPPENED)) {
                turn.emit(new NoticeEvent.SignalLetGo(signal, true, turn.stamp(Why.SIGNALLED, signal.name())));
                Instant before = turn.effective();
                turn.effective(signal.effective().orElse(kept.get(i).recorded()));
                deliver(turn, run, direct ? signal.name() : Signals.HAPPENED, signal);
                turn.effective(before);
                return;
            }
        }
    }

    static void reference(Turn turn, Run run, String reference, Stamp stamp) {
        if (!run.step().aside().reference().equals(Optional.of(reference))) {
            turn.emit(new StepEvent.ReferenceKnown(run.ref(), reference, stamp));
        }
    }
}
