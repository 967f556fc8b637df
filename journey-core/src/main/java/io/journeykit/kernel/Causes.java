package io.journeykit.kernel;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.StepEvent;
import java.util.List;

/** Which event made a step be looked at again, where several things changed at once. */
final class Causes {

    private Causes() {}

    /** How many events ago that was, the last one being 0: the latest that the step depends on, else the very last. */
    static int of(Run run, List<Event> events) {
        for (int ago = 0; ago < events.size(); ago++) {
            if (moves(events.get(events.size() - 1 - ago), run)) {
                return ago;
            }
        }
        return 0;
    }

    private static boolean moves(Event event, Run run) {
        if (event instanceof StepEvent step) {
            return step.step().equals(run.ref())
                    || step.step().journey().equals(run.journey().id()) && isLookedAt(step, run);
        }
        return event instanceof JourneyEvent.FactRecorded fact
                && isAmong(
                        run.plan().index(), run.template().readersOf(fact.fact().name()));
    }

    private static boolean isLookedAt(StepEvent event, Run run) {
        int place = run.template().place(event.step().step());
        return place >= 0
                && isAmong(run.plan().index(), run.template().step(place).dependents());
    }

    private static boolean isAmong(int place, int[] places) {
        for (int one : places) {
            if (one == place) {
                return true;
            }
        }
        return false;
    }
}
