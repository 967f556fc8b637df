package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.CompiledMachine;
import io.journeykit.lifecycle.Counters;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.Signals;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.Transition;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.Cancels;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a step's machine does: it starts, hears signals, and goes on when nobody is heard. */
final class Running {

    private static final Set<String> LOSES_THE_VISIT =
            Set.of(Signals.NO_SHOW, Signals.CANCELLED_BY_PARTNER, Signals.CANCELLED_BY_PATIENT);

    private Running() {}

    static void start(Turn turn, Run run) {
        State initial = run.plan().machine().state(0);
        Stamp stamp = turn.stamp(Why.GATE_OPEN, run.plan().words().first());
        turn.emit(new StepEvent.Moved(
                run.ref(),
                "",
                "",
                initial.name(),
                initial.owner(),
                Deadlines.entering(turn, run, initial),
                Counters.NONE,
                run.plan().isBooking() ? Optional.empty() : Optional.of(turn.effective()),
                stamp));
        turn.changed(run);
        Clocks.moved(turn, run, stamp);
        Incidents.isOver(turn, run, stamp);
        Work.withdraw(turn, run, stamp);
        Finishing.callOff(turn, run, Cancels.On.ACTIVATION);
        if (!run.step().isActive()) {
            return;
        }
        new Acting(turn, run, run.step(), stamp).perform(initial.onEntry());
        if (initial.isEnd()) {
            Finishing.finish(turn, run, initial.outcome().get(), initial.name(), stamp);
        } else {
            Early.kept(turn, run);
        }
    }

    /** Whether the step's machine hears this signal where it stands. */
    static boolean hears(Run run, String signal) {
        if (!run.step().isActive()) {
            return false;
        }
        CompiledMachine machine = run.plan().machine();
        return machine.hears(machine.stateOf(run.step().state()), machine.signalOf(signal));
    }

    /** The transition that this signal would fire, or {@link CompiledMachine#NONE}. */
    static int fires(Turn turn, Run run, String signal) {
        Step step = run.step();
        CompiledMachine machine = run.plan().machine();
        return step.isActive()
                ? machine.fire(
                        machine.stateOf(step.state()),
                        machine.signalOf(signal),
                        Knowledge.of(turn, run.journey()),
                        step.track().counters(),
                        turn.definitions.languages())
                : CompiledMachine.NONE;
    }

    /** Gives the machine a signal; false if nothing fires. */
    static boolean fire(Turn turn, Run run, String signal, Stamp stamp) {
        int fired = fires(turn, run, signal);
        if (fired < 0) {
            return false;
        }
        Step step = run.step();
        CompiledMachine machine = run.plan().machine();
        Transition transition = machine.transition(fired);
        State to = machine.state(machine.target(fired));
        move(turn, run, new Move(signal, to, counted(step, transition.acts()), transition.acts()), stamp);
        return true;
    }

    /** Nobody was heard until the deadline: the window closes, or the next rung of the ladder passes. */
    static void silence(Turn turn, Run run) {
        if (Deadlines.windowClosed(run, turn.effective())) {
            miss(turn, run);
            return;
        }
        State state = Deadlines.state(run);
        Rung rung = Deadlines.next(run, state);
        Stamp stamp = turn.stamp(Why.SILENCE, state.name());
        if (rung.to().isPresent()) {
            CompiledMachine machine = run.plan().machine();
            State to = machine.state(machine.stateOf(rung.to().get()));
            move(turn, run, new Move("silence", to, counted(run.step(), rung.acts()), rung.acts()), stamp);
        } else {
            turn.emit(new StepEvent.RungPassed(run.ref(), state.name(), Deadlines.afterRung(turn, run, state), stamp));
            turn.causedByLast();
            new Acting(turn, run, run.step(), stamp).perform(rung.acts());
            Sharing.mirror(turn, run, stamp);
        }
    }

    private static void miss(Turn turn, Run run) {
        Stamp stamp =
                turn.stamp(Why.WINDOW_CLOSED, run.step().dates().due().get().toString());
        if (!fire(turn, run, Signals.EXPIRED, stamp)) {
            Finishing.end(turn, run, Outcome.MISSED, "", stamp);
        }
    }

    /** A move that has been decided on. */
    private record Move(String on, State to, Counters counters, List<Act> acts) {}

    private static void move(Turn turn, Run run, Move move, Stamp stamp) {
        Step before = run.step();
        Acting acting = new Acting(turn, run, before, stamp);
        if (move.to().isEnd()) {
            Asked.withdraw(turn, run, stamp);
            acting.perform(move.acts());
            Finishing.finish(turn, run, move.to().outcome().get(), move.to().name(), stamp);
            return;
        }
        turn.emit(new StepEvent.Moved(
                before.ref(),
                move.on(),
                before.state(),
                move.to().name(),
                move.to().owner(),
                Deadlines.entering(turn, run, move.to()),
                move.counters(),
                Optional.empty(),
                stamp));
        turn.changed(run);
        Clocks.moved(turn, run, stamp);
        Contacts.leftBehind(turn, run, stamp);
        Incidents.isHeard(turn, run, stamp);
        Work.withdraw(turn, run, stamp);
        acting.perform(move.acts());
        if (LOSES_THE_VISIT.contains(move.on()) && before.dates().slot().isPresent()) {
            Retelling.lost(turn, run, stamp);
            turn.emit(new StepEvent.VisitLost(before.ref(), stamp));
            turn.changed(run);
        }
        acting.perform(move.to().onEntry());
        Sharing.mirror(turn, run, stamp);
        Early.kept(turn, run);
    }

    private static Counters counted(Step step, List<Act> acts) {
        Counters counters = step.track().counters();
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            counters = act.verb() == Verb.COUNT ? counters.plus(act.subject()) : counters;
        }
        return counters;
    }
}
