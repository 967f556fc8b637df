package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Counters;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.Transition;
import io.journeykit.lifecycle.Verb;
import io.journeykit.lifecycle.VisitChange;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.phrase.Name;
import io.journeykit.template.Cancels;
import java.util.List;
import java.util.Optional;

/** What a step's machine does: it starts, hears signals, and goes on when nobody is heard. */
final class MachineRunner {

    private MachineRunner() {}

    static void start(LiveStep step) {
        State initial = step.plan().machine().state(0);
        Stamp stamp = step.stamp(Why.GATE_OPEN, step.plan().gates().first());
        step.emit(new StepEvent.Moved(
                step.ref(),
                Optional.empty(),
                Optional.empty(),
                initial.name(),
                Ball.entering(initial, List.of()),
                Deadlines.entering(step, initial),
                Deadlines.toldLate(step),
                Counters.NONE,
                step.plan().isBooking() ? Optional.empty() : Optional.of(step.effective()),
                stamp));
        step.changed();
        Clocks.moved(step, stamp);
        Incidents.isOver(step, stamp);
        WorkItems.withdraw(step, stamp);
        Cancellation.ofOthers(step, Cancels.On.ACTIVATION);
        if (!step.isActive()) {
            return;
        }
        ActInterpreter.perform(step, step.entry(), initial.onEntry(), stamp);
        if (initial.isEnd()) {
            StepEnding.finish(step, initial.outcome().get(), Optional.of(initial.name()), stamp);
        } else {
            EarlySignals.opened(step);
        }
    }

    /** Gives the machine a signal, by its number; false if nothing fires. */
    static boolean fire(LiveStep step, int signal, Stamp stamp) {
        return fire(step, signal, () -> {}, stamp);
    }

    /** The same; what comes of it is known before the step hears what was told it early. */
    static boolean fire(LiveStep step, int signal, Runnable known, Stamp stamp) {
        int fired = step.transition(signal);
        if (fired < 0) {
            return false;
        }
        CompiledMachine machine = step.plan().machine();
        Transition transition = machine.transition(fired);
        State to = machine.state(machine.target(fired));
        move(step, new Move(Optional.of(transition.on()), to, transition.acts(), transition.visit()), stamp);
        known.run();
        toldEarly(step, to);
        return true;
    }

    /** Nobody was heard until the deadline: the window closes, or the next rung of the ladder passes. */
    static void silence(LiveStep step) {
        if (Deadlines.windowClosed(step, step.effective())) {
            ClosedWindows.miss(step);
            return;
        }
        State state = Deadlines.state(step);
        if (OfferTimes.isOver(step, state, step.effective()) && OfferLapse.renews(step)) {
            SlotRequests.find(step.decision());
            return;
        }
        if (state.silence().isNone()) {
            // The end that it was to have has moved.
            Deadlines.refresh(step);
        }
        Deadlines.waitsOn(step, state);
        if (step.wakeAt().isAfter(step.effective())) {
            return;
        }
        Rung rung = Deadlines.next(step, state);
        if (rung.to().isPresent() && OfferLapse.waitsOn(step)) {
            return;
        }
        Stamp stamp = step.stamp(Why.SILENCE, Name.state(state.name()));
        if (rung.to().isPresent()) {
            CompiledMachine machine = step.plan().machine();
            State to = machine.state(machine.stateOf(rung.to().get()));
            move(step, new Move(Optional.empty(), to, rung.acts(), VisitChange.KEPT), stamp);
            toldEarly(step, to);
        } else {
            step.emit(new StepEvent.RungPassed(step.ref(), state.name(), Deadlines.afterRung(step, state), stamp));
            step.decision().causedByLast();
            ActInterpreter.perform(step, step.entry(), rung.acts(), stamp);
            SharedVisits.mirror(step, stamp);
        }
    }

    private static void toldEarly(LiveStep step, State in) {
        if (!in.isEnd()) {
            EarlySignals.kept(step);
        }
    }

    /** A move that has been decided on. */
    private record Move(Optional<String> on, State to, List<Act> acts, VisitChange visit) {

        boolean losesSlot() {
            return visit == VisitChange.LOST || acts.stream().anyMatch(act -> act.verb() == Verb.RELEASE_SLOT);
        }

        boolean asksBack() {
            return acts.stream().anyMatch(act -> act.verb() == Verb.CANCEL_BOOKING);
        }
    }

    private static void move(LiveStep step, Move move, Stamp stamp) {
        Step before = step.entry();
        if (move.to().isEnd()) {
            PendingEffects.withdraw(step, stamp);
            VisitNews.ending(step, move.to().outcome().get(), stamp);
            ActInterpreter.perform(step, before, move.acts(), stamp);
            StepEnding.finish(
                    step, move.to().outcome().get(), Optional.of(move.to().name()), stamp);
            return;
        }
        step.emit(new StepEvent.Moved(
                before.ref(),
                move.on(),
                Optional.of(before.state()),
                move.to().name(),
                Ball.entering(move.to(), move.acts()),
                Deadlines.entering(step, move.to()),
                Deadlines.toldLate(step),
                counted(before, move.acts()),
                Optional.empty(),
                stamp));
        step.changed();
        Clocks.moved(step, stamp);
        Contacts.leftBehind(step, stamp);
        Incidents.isHeard(step, stamp);
        WorkItems.leftBehind(step, stamp);
        if (step.plan().isBooking()) {
            VisitNews.left(step, before, move.on(), move.losesSlot(), stamp);
            EarlierSlots.left(step, before, stamp);
        }
        ActInterpreter.perform(step, before, move.acts(), stamp);
        if (move.visit() == VisitChange.LOST && before.dates().slot().isPresent()) {
            VisitMessages.lost(step, stamp);
            if (isHerWord(step, move) && !UnwantedSlots.shows(step, stamp) && !move.asksBack()) {
                UnwantedSlots.giveBack(step, stamp);
            }
            step.emit(new StepEvent.VisitLost(before.ref(), stamp));
            step.changed();
        }
        ActInterpreter.perform(step, before, move.to().onEntry(), stamp);
        SharedVisits.mirror(step, stamp);
    }

    private static boolean isHerWord(LiveStep step, Move move) {
        return step.plan().isBooking()
                && move.on()
                        .filter(on -> step.means(step.signal(on), Meaning.CANCELLED_BY_PATIENT))
                        .isPresent();
    }

    private static Counters counted(Step step, List<Act> acts) {
        Counters counters = step.history().counters();
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            counters = act.verb() == Verb.COUNT ? counters.plus(act.subject().orElseThrow()) : counters;
        }
        return counters;
    }
}
