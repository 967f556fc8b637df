package io.journeykit.kernel;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.StepEvent;
import java.util.List;

/** Which event made a step be looked at again, where several things changed at once. */
final class CauseSearch {

    private CauseSearch() {}

    /** How many events ago that was, the last one being 0: the latest that the step depends on, else the very last. */
    static int of(LiveStep step, List<Event> events) {
        for (int ago = 0; ago < events.size(); ago++) {
            if (moves(events.get(events.size() - 1 - ago), step)) {
                return ago;
            }
        }
        return 0;
    }

    private static boolean moves(Event event, LiveStep step) {
        if (event instanceof StepEvent entry) {
            return entry.step().equals(step.ref())
                    || entry.step().journey().equals(step.journey().id()) && isLookedAt(entry, step);
        }
        return event instanceof JourneyEvent.FactRecorded fact
                && isAmong(
                        step.plan().index(),
                        step.template().readersOf(fact.fact().name()));
    }

    private static boolean isLookedAt(StepEvent event, LiveStep step) {
        int place = step.template().place(event.step().step());
        return place >= 0
                && isAmong(step.plan().index(), step.template().step(place).dependents());
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
