package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import java.util.List;
import java.util.Optional;

/** What becomes of an offer that can no longer be had as it was made: she is told what is open instead. */
final class OfferLapse {

    private OfferLapse() {}

    /**
     * A question that is about to go while an option of it can no longer be had is not asked: what is open instead is found,
     * and asked. False where it may go as it is.
     */
    static boolean replaces(LiveStep step) {
        Optional<Slot> instead = step.dates().offer();
        if (instead.isPresent()) {
            return !EarlierSlots.isOpen(step) && Booking.gone(step, lapsed(step));
        }
        List<LiveStep> members = OfferTimes.members(step);
        return !OfferTimes.options(step).stream().allMatch(option -> OptionFit.holds(members, option)) && renews(step);
    }

    /**
     * What is open instead is found, and asked in the place of what has lapsed; nobody gains time by it, so that a person is
     * asked when she would have been. False where nothing is offered for the first time.
     */
    static boolean renews(LiveStep step) {
        List<LiveStep> offered = OfferTimes.offeredWith(step);
        for (LiveStep member : offered) {
            Contacts.superseded(member, lapsed(member));
            member.journey().unsettled().bookings().set(member.index());
        }
        if (!offered.isEmpty()) {
            step.note("offer-lapsed", step.itself(), lapsed(step));
        }
        return !offered.isEmpty();
    }

    /** Finds others for all that is offered together, where she has answered; false where its machine does not hear of it. */
    static boolean again(LiveStep step) {
        Stamp stamp = lapsed(step);
        boolean any = false;
        for (LiveStep member : OfferTimes.members(step)) {
            any |= !member.hasVisit() && (member.fire(Meaning.REPLAN, stamp) || member.fire(Meaning.RETRY, stamp));
        }
        return any;
    }

    private static Stamp lapsed(LiveStep step) {
        return step.stamp(Why.REDATED, step.itself());
    }
}
