package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.vocabulary.Outcome;

/** What becomes of a step under way of which the time is up: its machine may know more to do, else it is missed. */
final class ClosedWindows {

    private ClosedWindows() {}

    static void miss(LiveStep step) {
        Stamp stamp = step.stamp(Why.WINDOW_CLOSED, Deadlines.closing(step));
        if (leadsNowhere(step) || !step.fire(Meaning.EXPIRED, stamp)) {
            step.end(Outcome.MISSED, stamp);
        }
    }

    /** Whether it would go on to where its time is up as well, and what a person were given there be taken back at once. */
    private static boolean leadsNowhere(LiveStep step) {
        CompiledMachine machine = step.plan().machine();
        int fired = step.transition(Meaning.EXPIRED);
        int to = fired < 0 ? CompiledMachine.NONE : machine.target(fired);
        return to != CompiledMachine.NONE
                && !machine.state(to).isEnd()
                && machine.next(to, machine.signalOf(Meaning.EXPIRED)) == CompiledMachine.NONE
                && !Deadlines.happened(step, machine.state(to))
                && !WorkItems.waitsForAPerson(step);
    }
}
