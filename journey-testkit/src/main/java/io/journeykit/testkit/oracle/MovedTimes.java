package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.Point;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.util.LinkedHashSet;
import java.util.Optional;
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

    private static boolean hasMoved(State state, StepRef ref) {
        Optional<Step> was = state.before().step(ref);
        Optional<Step> now =
                state.after().step(ref).filter(step -> step.dates().start().isPresent());
        return was.isPresent()
                && now.isPresent()
                && !(now.get().dates().start().equals(was.get().dates().start())
                        && now.get().dates().end().equals(was.get().dates().end()));
    }
}
