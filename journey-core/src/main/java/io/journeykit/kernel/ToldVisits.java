package io.journeykit.kernel;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.planning.Slot;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the world tells of a visit, whoever brought it about and whatever its booking waits for: it is booked or moved, she
 * is there, or it took place.
 */
final class ToldVisits {

    private static final Set<Meaning> OF_ONE_VISIT =
            EnumSet.of(Meaning.ARRIVED, Meaning.NO_SHOW, Meaning.CANCELLED_BY_PARTNER, Meaning.CANCELLED_BY_PATIENT);
    private static final Set<Meaning> OF_ANY = EnumSet.of(Meaning.BOOKED, Meaning.ARRIVED, Meaning.FULFILLED);

    private ToldVisits() {}

    /** Whether a signal, by its number, says what became of one visit, so that it says nothing of the next. */
    static boolean isOfOneVisit(LiveStep step, int signal) {
        return meaning(step, signal).filter(OF_ONE_VISIT::contains).isPresent();
    }

    /** Whether a booking that is under way must hear it now, or a person: it says how the visit stands. */
    static boolean isDue(LiveStep step, int signal) {
        return step.isActive()
                && meaning(step, signal)
                        .filter(what -> OF_ANY.contains(what) || OF_ONE_VISIT.contains(what) && step.hasVisit())
                        .isPresent();
    }

    /** Whether a signal, by its number, is a word on how the visit of such a step stands. */
    static boolean isOfAVisit(CompiledStep plan, int signal) {
        return meaning(plan, signal)
                .filter(what -> OF_ANY.contains(what) || OF_ONE_VISIT.contains(what))
                .isPresent();
    }

    private static Optional<Meaning> meaning(LiveStep step, int signal) {
        return meaning(step.plan(), signal);
    }

    private static Optional<Meaning> meaning(CompiledStep plan, int signal) {
        return plan.isBooking() ? plan.machine().meaningOf(signal) : Optional.empty();
    }

    /** Somebody has booked it, or moved it: the slot is hers, though nobody chose it here. */
    static boolean booked(LiveStep step, Signal signal, Stamp stamp) {
        Optional<Slot> had = MeantVisit.booked(step.entry());
        Optional<Slot> slot = signal.slot().or(() -> step.dates().slot());
        if (had.isPresent() && had.equals(slot)) {
            return true;
        }
        if (!step.hears(Meaning.BOOKED)) {
            return false;
        }
        boolean booked = slot.isPresent()
                && booked(
                        step,
                        new StepEvent.VisitBooked(
                                step.ref(), slot.get(), signal.slot().isPresent(), stamp));
        offerIsOver(step, stamp);
        if (signal.slot().isPresent()) {
            VisitOverlaps.booked(step, slot.get(), stamp);
        }
        return booked;
    }

    private static boolean booked(LiveStep step, StepEvent.VisitBooked booked) {
        Optional<Slot> known = PromisedVisit.known(step);
        if (booked.byOthers()) {
            releasePending(step, booked.slot(), booked.stamp());
        }
        if (!MeantVisit.isBooked(step.entry())) {
            step.emit(new StepEvent.SlotChosen(step.ref(), booked.slot(), booked.stamp()));
        }
        return Booking.booked(step, known, booked);
    }

    /** She is there, or was: what is ahead of her for the same step is no longer wanted, unless it is that very visit. */
    static boolean tookPlace(LiveStep step, Meaning meaning, Signal signal, Stamp stamp) {
        if (!step.hears(meaning)) {
            return false;
        }
        boolean isMeant = step.dates()
                .slot()
                .map(Slot::id)
                .filter(id -> signal.reference().equals(Optional.of(id)))
                .isPresent();
        boolean stands = step.hasVisit() && meaning == Meaning.ARRIVED;
        if (!isMeant && !stands) {
            another(step, stamp);
        }
        offerIsOver(step, stamp);
        exchangeIsOver(step, stamp);
        Optional<Instant> when = meaning == Meaning.FULFILLED ? tookPlace(step, signal) : Optional.empty();
        if (when.isEmpty() || step.transition(meaning) == CompiledMachine.NONE) {
            return step.fire(meaning, stamp);
        }
        Stamp then = new Stamp(when.get(), stamp.recorded(), stamp.because());
        step.decision().asOfTold(when.get(), () -> step.fire(meaning, then));
        return true;
    }

    /** She was seen otherwise: what she had, or said yes to, is not hers any more. */
    private static void another(LiveStep step, Stamp stamp) {
        Optional<Slot> former = MeantVisit.booked(step.entry());
        Optional<Slot> known = PromisedVisit.known(step);
        if (UnwantedSlots.giveBack(step, stamp)) {
            former.ifPresent(slot -> VisitNews.replaced(step, slot, stamp));
            known.filter(slot -> former.isEmpty()).ifPresent(slot -> VisitNews.notBooked(step, slot, stamp));
            step.emit(new StepEvent.VisitLost(step.ref(), stamp));
        }
    }

    /** What she said yes to in the place of her visit, and nobody has booked yet, is for nothing. */
    private static void exchangeIsOver(LiveStep step, Stamp stamp) {
        Optional<Slot> offer = step.dates().offer();
        if (offer.isPresent() && PromisedVisit.promised(step, step.entry()).equals(offer)) {
            VisitNews.notBooked(step, offer.get(), stamp);
            step.emit(new StepEvent.SlotOffered(step.ref(), Optional.empty(), stamp));
        }
    }

    /** A visit of which nobody says when it took place was when it was booked for. */
    private static Optional<Instant> tookPlace(LiveStep step, Signal signal) {
        return step.dates()
                .slot()
                .filter(slot -> step.hasVisit() && signal.effective().isEmpty())
                .map(Slot::end)
                .filter(end -> end.isBefore(step.effective()));
    }

    private static void releasePending(LiveStep step, Slot instead, Stamp stamp) {
        Optional<Slot> pending = step.dates().slot().filter(slot -> !step.hasVisit() && !slot.equals(instead));
        if (pending.isPresent() && !AwaitedSlots.isAwaited(step, pending.get())) {
            String service = step.plan().booking().service();
            step.request(Optional.empty(), new Request.ReleaseSlot(service, pending.get()), stamp);
        }
    }

    /**
     * What was offered for it is no longer to be chosen; what was offered, or is being held, for the others of its chain was
     * planned with another visit.
     */
    private static void offerIsOver(LiveStep step, Stamp stamp) {
        Optional<Chain> offered = step.journey()
                .head()
                .chainOf(step.ref())
                .filter(chain -> !chain.options().isEmpty());
        if (offered.isEmpty()) {
            return;
        }
        List<LiveStep> members = OfferTimes.members(step);
        members.stream()
                .filter(member -> member.index() != step.index() && !member.hasVisit())
                .forEach(member -> member.fire(Meaning.REPLAN, stamp));
        members.forEach(member -> Contacts.superseded(member, stamp));
        step.emit(
                new JourneyEvent.ChainChanged(step.journey().id(), offered.get().settled(), stamp));
    }
}
