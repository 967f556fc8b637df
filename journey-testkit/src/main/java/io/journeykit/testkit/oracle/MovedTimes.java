package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Dates;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.Point;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.util.LinkedHashSet;
import java.util.Set;

/** What has other times after a decision than before it: visits, and anchors. */
record MovedTimes(Set<JourneyId> journeys, Set<StepRef> steps, Set<Point> anchors) {

    static MovedTimes in(State state) {
        MovedTimes moved = new MovedTimes(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        for (Event event : state.events()) {
            if (event instanceof StepEvent changed && mayMove(changed) && hasMoved(state, changed.step())) {
                moved.steps.add(changed.step());
                moved.journeys.add(changed.step().journey());
            } else if (event instanceof JourneyEvent.AnchorSet anchor) {
                moved.anchors.add(Point.anchor(anchor.anchor()));
                moved.journeys.add(anchor.journey());
            }
        }
        return moved;
    }

    private static boolean mayMove(StepEvent event) {
        return event instanceof StepEvent.VisitBooked
                || event instanceof StepEvent.SlotRedated
                || event instanceof StepEvent.Mirrored
                || event instanceof StepEvent.Ended
                || event instanceof StepEvent.Moved moved && moved.started().isPresent();
    }

    /** What was not there before has moved to where it begins. */
    private static boolean hasMoved(State state, StepRef ref) {
        Dates was = dates(state.before(), ref);
        Dates now = dates(state.after(), ref);
        return now.start().isPresent()
                && !(now.start().equals(was.start()) && now.end().equals(was.end()));
    }

    private static Dates dates(Agenda agenda, StepRef ref) {
        return agenda.step(ref).map(Step::dates).orElse(Dates.NONE);
    }
}
