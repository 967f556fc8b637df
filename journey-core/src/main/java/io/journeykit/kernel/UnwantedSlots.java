package io.journeykit.kernel;

import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.StateRole;
import io.journeykit.planning.Slot;
import java.time.ZoneId;
import java.util.Optional;

/** Slots that nobody wants any more: what we held or booked is given back, and what others booked is shown. */
final class UnwantedSlots {

    static final String OTHERS = "booked-by-others";

    private UnwantedSlots() {}

    /** What a step that ends leaves behind, if its visit is still ahead. */
    static void ended(LiveStep step, Stamp stamp) {
        if (step.plan().isBooking()) {
            calledOff(step, stamp);
        }
    }

    /** She will not come to what the step loses: it is given back, or whoever booked it is to know. */
    static void calledOff(LiveStep step, Stamp stamp) {
        if (isAhead(step) && isOfOthers(step) && !isElsewhere(step, slot(step))) {
            step.incident(OTHERS, slot(step).said(), stamp);
        } else {
            giveBack(step, stamp);
        }
    }

    /** Gives back what the step has; false where there is nothing, or it is on its way back already. */
    static boolean giveBack(LiveStep step, Stamp stamp) {
        boolean ours = isAhead(step)
                && step.extras().leader().isEmpty()
                && !isOfOthers(step)
                && !(step.plays(StateRole.ARRIVED) && isToday(step))
                && !step.isBeingCancelled();
        if (!ours || isElsewhere(step, slot(step))) {
            return false;
        }
        if (!AwaitedSlots.isAwaited(step, slot(step))) {
            step.request(Optional.empty(), request(step, slot(step)), stamp);
        }
        return true;
    }

    private static Request request(LiveStep step, Slot slot) {
        String service = step.plan().booking().service();
        return step.hasVisit() ? new Request.CancelBooking(service, slot) : new Request.ReleaseSlot(service, slot);
    }

    private static Slot slot(LiveStep step) {
        return step.dates().slot().orElseThrow();
    }

    private static boolean isAhead(LiveStep step) {
        return step.dates()
                .slot()
                .filter(slot -> slot.start().isAfter(step.now()))
                .isPresent();
    }

    /** What is held or booked for her now is ours, though the visit before it was of others. */
    private static boolean isOfOthers(LiveStep step) {
        return step.hasVisit() && step.extras().bookedByOthers();
    }

    /** Who is there on its day is there for it, however early. */
    private static boolean isToday(LiveStep step) {
        ZoneId zone = slot(step).zone();
        return step.now()
                .atZone(zone)
                .toLocalDate()
                .equals(slot(step).start().atZone(zone).toLocalDate());
    }

    /** Whether its visit is booked, and another step has the same one. */
    static boolean isKept(LiveStep step) {
        return step.plan().isBooking()
                && step.hasVisit()
                && !step.isBeingCancelled()
                && isAhead(step)
                && isElsewhere(step, slot(step));
    }

    /** Whether another step has it too, as those do that share a visit. */
    private static boolean isElsewhere(LiveStep step, Slot slot) {
        for (JourneyDraft journey : step.agenda().journeys()) {
            for (int i = 0; i < journey.size(); i++) {
                Step other = journey.step(i);
                if (other.isOpen()
                        && !other.ref().equals(step.ref())
                        && other.dates().slot().equals(Optional.of(slot))) {
                    return true;
                }
            }
        }
        return false;
    }
}
