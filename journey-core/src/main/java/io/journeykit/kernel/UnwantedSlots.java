package io.journeykit.kernel;

import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.StateRole;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
        if (!shows(step, stamp)) {
            giveBack(step, stamp);
        }
    }

    /**
     * Whoever booked what the step loses is to know, be it asked back or not; false where nobody else booked it. What a death
     * calls off is one item, which names it.
     */
    static boolean shows(LiveStep step, Stamp stamp) {
        boolean others = isAhead(step) && isOfOthers(step) && !isElsewhere(step, slot(step));
        if (others && step.agenda().person().died().isEmpty()) {
            step.incident(OTHERS, slot(step).said(), stamp);
        }
        return others;
    }

    /** What others booked for steps that are open, and is still ahead, as something to be said. */
    static Optional<Part> ofOthers(DecisionBuilder decision) {
        List<Part> visits = decision.steps().stream()
                .filter(LiveStep::isOpen)
                .filter(step -> isAhead(step) && isOfOthers(step))
                .map(step -> slot(step).said())
                .distinct()
                .toList();
        return visits.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrase.of("visits-of-others").with("visits", Part.of(visits)));
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

    /** What was held, and is not booked since nobody wants it any more, is still held: it is given back. */
    static void notBooked(DecisionBuilder decision, OpenEffect effect, Report report, Stamp stamp) {
        boolean exchanges =
                effect.step().flatMap(decision::step).filter(LiveStep::hasVisit).isPresent();
        if (effect.undo().isPresent()
                && effect.undo().get() instanceof Request.CancelBooking booking
                && !(report instanceof Report.Declined)
                && !exchanges
                && booking.slot().start().isAfter(decision.now)
                && !isHad(decision.draft, one -> true, booking.slot())) {
            decision.request(
                    effect.step(), Optional.empty(), new Request.ReleaseSlot(booking.service(), booking.slot()), stamp);
        }
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

    /** Whether another step has it too; those whom this one serves have it only as long as this one does. */
    private static boolean isElsewhere(LiveStep step, Slot slot) {
        return isHad(
                step.agenda(),
                other -> !other.ref().equals(step.ref())
                        && !other.extras().leader().equals(step.about()),
                slot);
    }

    private static boolean isHad(AgendaDraft agenda, Predicate<Step> which, Slot slot) {
        for (JourneyDraft journey : agenda.journeys()) {
            for (int i = 0; i < journey.size(); i++) {
                Step step = journey.step(i);
                if (step.isOpen() && step.dates().slot().equals(Optional.of(slot)) && which.test(step)) {
                    return true;
                }
            }
        }
        return false;
    }
}
