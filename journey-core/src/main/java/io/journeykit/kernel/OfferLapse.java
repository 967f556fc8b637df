package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What becomes of an offer that can no longer be had as it was made: she is told what is open instead. */
final class OfferLapse {

    private static final Duration LEAST = Duration.ofHours(2);

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

    /**
     * She chose what has lapsed: she hears that it is not booked, and others are found; false where its machine does not hear
     * of it.
     */
    static boolean again(LiveStep step, Chain.Option chosen, Stamp stamp) {
        if (!again(step)) {
            return false;
        }
        for (LiveStep member : OfferTimes.members(step)) {
            OfferTimes.fresh(member, chosen).ifPresent(slot -> VisitNews.notBooked(member, slot, stamp));
        }
        return true;
    }

    /** Finds others for all that is offered together. */
    private static boolean again(LiveStep step) {
        Stamp stamp = lapsed(step);
        boolean any = false;
        for (LiveStep member : OfferTimes.members(step)) {
            any |= !member.hasVisit() && (member.fire(Meaning.REPLAN, stamp) || member.fire(Meaning.RETRY, stamp));
        }
        return any;
    }

    /** Silence ends no offer before she had two hours of her contact window to answer it; false where she had. */
    static boolean waitsOn(LiveStep step) {
        boolean asks = step.plan().isBooking() && Booking.hasAsked(step);
        Optional<Instant> enough = asks ? enough(step).filter(step.effective()::isBefore) : Optional.empty();
        enough.ifPresent(at -> Deadlines.waitsUntil(step, at));
        return enough.isPresent();
    }

    /** When the first that asked her has been there for long enough; absent where none is under way. */
    private static Optional<Instant> enough(LiveStep step) {
        Preferences preferences = step.agenda().person().preferences();
        boolean alone = step.dates().offer().isPresent();
        List<LiveStep> asking = alone ? List.of(step) : OfferTimes.members(step);
        return Contacts.questions(asking).stream()
                .flatMap(question -> question.attempt().stream())
                .min(Comparator.comparing(Outreach.Attempt::at))
                .flatMap(asked ->
                        preferences.contact().openFor(LEAST, asked.to().channel(), asked.at(), preferences.zones()));
    }

    private static Stamp lapsed(LiveStep step) {
        return step.stamp(Why.REDATED, step.itself());
    }
}
