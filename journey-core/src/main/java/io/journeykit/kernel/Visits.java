package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import java.util.Optional;

/** The visits that the person has, in all journeys. */
final class Visits {

    private Visits() {}

    /** Whether the person has no other visit at that time. */
    static boolean isFree(Turn turn, Run run, Slot slot) {
        for (JourneyDraft journey : turn.draft.journeys()) {
            for (int i = 0; i < journey.size(); i++) {
                Step step = journey.step(i);
                boolean other = !step.ref().equals(run.ref()) && step.isOpen();
                if (other && isBooked(step) && overlaps(step.dates().slot().get(), slot)) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean isBooked(Step step) {
        return step.dates().start().isPresent() && step.dates().slot().isPresent();
    }

    /** The slot of a visit that is booked. */
    static Optional<Slot> booked(Step step) {
        return step.dates().start().isPresent() ? step.dates().slot() : Optional.empty();
    }

    private static boolean overlaps(Slot one, Slot other) {
        return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
    }
}
