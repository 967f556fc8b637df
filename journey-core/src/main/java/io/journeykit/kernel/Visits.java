package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.Signals;
import io.journeykit.planning.Slot;
import io.journeykit.planning.TravelTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The visits that the person has, in all journeys. */
final class Visits {

    private Visits() {}

    /** The slots of all other visits that the person has. */
    static List<Slot> besides(Turn turn, Run run) {
        List<Slot> slots = new ArrayList<>();
        for (JourneyDraft journey : turn.draft.journeys()) {
            for (int i = 0; i < journey.size(); i++) {
                Step step = journey.step(i);
                if (!step.ref().equals(run.ref()) && step.isOpen() && isBooked(step)) {
                    slots.add(step.dates().slot().get());
                }
            }
        }
        return slots;
    }

    static boolean isBooked(Step step) {
        return step.dates().start().isPresent() && step.dates().slot().isPresent();
    }

    /** The slot of a visit that is booked. */
    static Optional<Slot> booked(Step step) {
        return step.dates().start().isPresent() ? step.dates().slot() : Optional.empty();
    }

    /** Whether a slot is hers: booked, or being held and booked. */
    static boolean isTaken(Run run) {
        return run.step().isOpen()
                && run.step().dates().slot().isPresent()
                && (isBooked(run.step()) || Running.hears(run, Signals.GONE) || Running.hears(run, Signals.ALL_HELD));
    }

    /** Whether there is time to get from one to the other. */
    static boolean areApart(Slot one, Slot other, TravelTime travel) {
        return isBefore(one, other, travel) || isBefore(other, one, travel);
    }

    private static boolean isBefore(Slot one, Slot other, TravelTime travel) {
        return !one.end().plus(travel.between(one.place(), other.place())).isAfter(other.start());
    }

    static boolean overlaps(Slot one, Slot other) {
        return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
    }
}
