package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Point;
import io.journeykit.vocabulary.StepId;
import java.util.Optional;

/** Which visit a step speaks of where another step has several. */
final class MeantVisit {

    private MeantVisit() {}

    /**
     * Its own, or that of the occurrence which it is repeated for; else the first that is booked and not past, the first
     * that is booked, or the first that has a slot.
     */
    static Optional<Step> of(LiveStep step, StepId id) {
        if (step.id().equals(id)) {
            return Optional.of(step.entry());
        }
        int occurrence = ReferencePoints.occurrenceMeant(step, new Point.OfStep(id, Point.Edge.START));
        Optional<Step> best = Optional.empty();
        for (int i = step.first(id); i >= 0; i = step.next(id, i)) {
            Step one = step.sibling(i);
            boolean meant = occurrence == 0 || one.ref().occurrence() == occurrence;
            if (meant
                    && one.dates().slot().isPresent()
                    && best.filter(b -> rank(step, b) >= rank(step, one)).isEmpty()) {
                best = Optional.of(one);
            }
        }
        return best;
    }

    /** Whether a step has a visit that is booked. */
    static boolean isBooked(Step step) {
        return step.dates().start().isPresent() && step.dates().slot().isPresent();
    }

    /** The slot of a visit that is booked. */
    static Optional<Slot> booked(Step step) {
        return step.dates().start().isPresent() ? step.dates().slot() : Optional.empty();
    }

    private static int rank(LiveStep step, Step visit) {
        if (!isBooked(visit)) {
            return 0;
        }
        return visit.dates().end().filter(end -> end.isAfter(step.now())).isPresent() ? 2 : 1;
    }
}
