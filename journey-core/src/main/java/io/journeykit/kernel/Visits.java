package io.journeykit.kernel;

import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.planning.TravelTime;
import java.util.ArrayList;
import java.util.List;

/** The visits that the person has, in all journeys. */
final class Visits {

    private Visits() {}

    /**
     * The slots of all other visits that the person has, or that were asked for her: what a provider has not answered, or the
     * care team has taken on, may be hers all the same.
     */
    static List<Slot> besides(LiveStep step) {
        List<Slot> slots = new ArrayList<>();
        for (JourneyDraft journey : step.agenda().journeys()) {
            for (int i = 0; i < journey.size(); i++) {
                Step entry = journey.step(i);
                if (!entry.ref().equals(step.ref()) && entry.isOpen() && !sharesWith(step, entry)) {
                    entry.dates().slot().ifPresent(slots::add);
                }
            }
        }
        addAwaited(step, slots);
        return slots;
    }

    /** What is asked for in another visit's place is as good as hers. */
    private static void addAwaited(LiveStep step, List<Slot> slots) {
        for (OpenEffect effect : step.agenda().awaited()) {
            boolean other = effect.step().isPresent() && !effect.isAbout(step.ref());
            AwaitedSlots.of(effect)
                    .filter(slot -> other && !slots.contains(slot))
                    .ifPresent(slots::add);
        }
    }

    private static boolean sharesWith(LiveStep step, Step other) {
        return other.extras().leader().equals(step.about());
    }

    static boolean isBooked(Step step) {
        return MeantVisit.isBooked(step);
    }

    /** Whether a slot is hers: booked, or being held and booked. */
    static boolean isTaken(LiveStep step) {
        return step.isOpen()
                && step.dates().slot().isPresent()
                && (isBooked(step.entry()) || step.hears(Meaning.GONE) || step.hears(Meaning.ALL_HELD));
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
