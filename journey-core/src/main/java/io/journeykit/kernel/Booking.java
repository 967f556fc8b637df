package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.StateRole;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.phrase.Part;
import io.journeykit.planning.Slot;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From what was chosen to what is booked: all members of a chain are held, all are booked, or else released. */
final class Booking {

    private static final Set<Meaning> OF_AN_OFFER = Set.of(Meaning.CHOSEN, Meaning.ACCEPTED, Meaning.DECLINED);

    private Booking() {}

    /** Whether this is the answer to what a booking asks. */
    static boolean isAnswer(LiveStep step, int signal) {
        return step.plan().isBooking() && step.means(signal, Meaning.CHOSEN);
    }

    /** Whether this is said of what is offered when it is said, and of nothing that is offered later. */
    static boolean isOfAnOffer(CompiledStep plan, int signal) {
        return plan.isBooking()
                && plan.machine()
                        .meaningOf(signal)
                        .filter(OF_AN_OFFER::contains)
                        .isPresent();
    }

    /** Whether a choice or a yes is what the booking waits for: options were offered, or an earlier slot. */
    static boolean hasAsked(LiveStep step) {
        boolean offered = step.journey()
                .head()
                .chainOf(step.ref())
                .filter(chain -> !chain.options().isEmpty())
                .isPresent();
        return step.hears(Meaning.ACCEPTED) || offered && step.hears(Meaning.CHOSEN);
    }

    /**
     * Handles what a signal means to a booking beyond its machine; false if it means nothing more.
     *
     * @param heard the number of the signal that its machine hears it by
     */
    static boolean takes(LiveStep step, int heard, Signal signal, Stamp stamp) {
        Optional<Meaning> meaning = step.plan().machine().meaningOf(heard);
        if (!step.plan().isBooking() || meaning.isEmpty()) {
            return false;
        }
        return switch (meaning.get()) {
            case CHOSEN -> chosen(step, signal, stamp);
            case OPTIONS -> isEmpty(step, heard) && shown(step, signal, stamp);
            case SLOT_OPENED -> EarlierSlots.opened(step, signal, stamp);
            case BOOKED -> ToldVisits.booked(step, signal, stamp);
            case ARRIVED, FULFILLED -> ToldVisits.tookPlace(step, meaning.get(), signal, stamp);
            case HELD -> held(step, stamp);
            case GONE -> gone(step, stamp);
            case RETRY -> retried(step, stamp);
            case CANCELLED_BY_PATIENT -> calledOff(step, stamp);
            case ACCEPTED -> accepted(step, stamp);
            case DECLINED -> answered(step, Meaning.DECLINED, stamp);
            default -> false;
        };
    }

    /** Whether somebody tells that there is something to choose, and nothing is offered. */
    private static boolean isEmpty(LiveStep step, int heard) {
        CompiledMachine machine = step.plan().machine();
        int fired = step.transition(heard);
        if (fired == CompiledMachine.NONE) {
            return false;
        }
        boolean isInstead = machine.roleOf(machine.state(machine.target(fired)).name())
                .filter(StateRole::isOffer)
                .isPresent();
        return isInstead
                ? step.dates().offer().isEmpty()
                : OfferTimes.options(step).isEmpty();
    }

    /** What is not asked, as there is nothing to choose, is for a person to see. */
    private static boolean shown(LiveStep step, Signal signal, Stamp stamp) {
        step.incident(Incidents.FITS_NOTHING, signal.phrase(), stamp);
        return true;
    }

    /** Her machine hears it as any other word. */
    private static boolean calledOff(LiveStep step, Stamp stamp) {
        if (step.hears(Meaning.CANCELLED_BY_PATIENT)) {
            step.dates().slot().ifPresent(slot -> Refusals.of(step, List.of(slot), stamp));
        }
        return false;
    }

    private static boolean chosen(LiveStep step, Signal signal, Stamp stamp) {
        Optional<String> said =
                Optional.ofNullable(signal.facts().get(Texts.CHOICE)).map(value -> value.word());
        String choice = said.orElse("1");
        if (step.hears(Meaning.ACCEPTED)) {
            return choice.equals("yes") ? accepted(step, stamp) : answered(step, Meaning.DECLINED, stamp);
        }
        Chain chain = step.journey().head().chainOf(step.ref()).orElseThrow();
        Optional<Chain.Option> option = chain.options().stream()
                .filter(one -> said.isEmpty() || said.get().equals(Integer.toString(one.number())))
                .findFirst();
        if (option.isPresent() && !OptionFit.holds(OfferTimes.members(step), option.get())) {
            step.note("option-lapsed", Part.of(option.get().number()), stamp);
            Contacts.answered(step, stamp);
            return OfferLapse.again(step, option.get(), stamp);
        }
        if (option.isPresent()) {
            choose(step, option.get(), stamp);
        } else {
            Refusals.ofAll(step, chain, stamp);
        }
        return true;
    }

    /** What she says yes to is booked, as long as it can still be had beside what else she has. */
    private static boolean accepted(LiveStep step, Stamp stamp) {
        if (step.hears(Meaning.ACCEPTED) && !EarlierSlots.isOpen(step)) {
            Slot late = step.dates().offer().get();
            step.note("offer-expired", late.said(), stamp);
            VisitNews.notBooked(step, late, stamp);
            return answered(step, Meaning.DECLINED, stamp);
        }
        return answered(step, Meaning.ACCEPTED, stamp);
    }

    static void choose(LiveStep step, Chain.Option option, Stamp stamp) {
        Chain chain = step.journey().head().chainOf(step.ref()).orElseThrow();
        Stamp chosen = step.stamp(Why.CHOSEN, Part.of(option.number()));
        step.emit(new JourneyEvent.ChainChanged(step.journey().id(), chain.settled(), chosen));
        for (LiveStep member : Chains.members(step.decision(), chain, Meaning.CHOSEN)) {
            Contacts.answered(member, stamp);
            option.slotFor(member.ref())
                    .ifPresent(slot -> step.emit(new StepEvent.SlotChosen(member.ref(), slot, chosen)));
            member.fire(Meaning.CHOSEN, chosen);
        }
    }

    private static boolean answered(LiveStep step, Meaning answer, Stamp stamp) {
        Contacts.answered(step, stamp);
        Optional<Chain> open = step.journey()
                .head()
                .chainOf(step.ref())
                .filter(chain -> !chain.options().isEmpty());
        if (answer == Meaning.DECLINED && open.isPresent() && step.hears(Meaning.CHOSEN)) {
            Refusals.ofAll(step, open.get(), stamp);
            return true;
        }
        Optional<Slot> offer = step.dates().offer();
        if (!step.fire(answer, stamp)) {
            return false;
        }
        if (answer == Meaning.DECLINED && offer.isPresent()) {
            Refusals.of(step, List.of(offer.get()), stamp);
        }
        if (answer == Meaning.DECLINED && step.dates().offer().isPresent()) {
            step.emit(new StepEvent.SlotOffered(step.ref(), Optional.empty(), stamp));
        }
        return true;
    }

    /** All is booked only when all is held. */
    static boolean held(LiveStep step, Stamp stamp) {
        if (!step.fire(Meaning.HELD, stamp)) {
            return false;
        }
        Chain chain = step.journey().head().chainOf(step.ref()).orElseThrow();
        boolean waiting = chain.members().stream()
                .flatMap(member -> step.decision().step(member).stream())
                .anyMatch(member -> member.hears(Meaning.HELD));
        if (!waiting) {
            Chains.members(step.decision(), chain, Meaning.ALL_HELD)
                    .forEach(member -> member.fire(Meaning.ALL_HELD, stamp));
        }
        return true;
    }

    /** A slot is gone: the others are released in reverse order, and the chain is planned again. */
    static boolean gone(LiveStep step, Stamp stamp) {
        if (!step.fire(Meaning.GONE, stamp)) {
            return false;
        }
        if (step.dates().offer().isPresent()) {
            step.emit(new StepEvent.SlotOffered(step.ref(), Optional.empty(), stamp));
        }
        Optional<Chain> chain = step.journey().head().chainOf(step.ref());
        List<LiveStep> others = chain.map(c -> Chains.members(step.decision(), c, Meaning.RELEASE))
                .orElse(List.of());
        for (int i = others.size() - 1; i >= 0; i--) {
            others.get(i).fire(Meaning.RELEASE, stamp);
        }
        return true;
    }

    /** It is not booked after all, when its step waits for something else by now: she may still count on it. */
    static void notBooked(LiveStep step, Stamp stamp) {
        Optional<Slot> offer = step.dates().offer();
        if (offer.isPresent()) {
            VisitNews.notBooked(step, offer.get(), stamp);
            step.emit(new StepEvent.SlotOffered(step.ref(), Optional.empty(), stamp));
        } else if (!step.hasVisit() && step.dates().slot().isPresent()) {
            VisitNews.notBooked(step, step.dates().slot().get(), stamp);
            step.emit(new StepEvent.VisitLost(step.ref(), stamp));
        }
    }

    /** A chain is found again as a whole: what of it waits for the care team too goes with the step that was told. */
    private static boolean retried(LiveStep step, Stamp stamp) {
        List<LiveStep> members = step.journey()
                .head()
                .chainOf(step.ref())
                .map(chain -> Chains.members(step.decision(), chain, Meaning.RETRY))
                .orElse(List.of(step));
        // What was told before it was a person's to seek again knew nothing of what she has refused since.
        members.stream()
                .filter(member -> !stamp.effective().isBefore(member.status().since()))
                .forEach(member -> Refusals.anew(member, stamp));
        members.forEach(member -> member.fire(Meaning.RETRY, stamp));
        return !members.isEmpty();
    }

    /** The visit that was asked for is booked; false if nobody wants it any more. */
    static boolean booked(LiveStep step, Slot slot, Stamp stamp) {
        return booked(step, PromisedVisit.known(step), new StepEvent.VisitBooked(step.ref(), slot, false, stamp));
    }

    /** @param known what she took to be hers before */
    static boolean booked(LiveStep step, Optional<Slot> known, StepEvent.VisitBooked booked) {
        Optional<Slot> former = MeantVisit.booked(step.entry());
        Stamp stamp = booked.stamp();
        boolean hers = PromisedVisit.isHers(step, known, booked);
        // What was said of the former is to be said anew from here on.
        boolean mayKnow = VisitNews.mayKnow(step);
        Runnable stands = () -> {
            step.emit(booked);
            step.changed();
            Deadlines.refresh(step);
            SharedVisits.mirror(step, stamp);
            Referrals.booked(step, booked.slot(), former, stamp);
            VisitMessages.booked(step, stamp);
            VisitNews.booked(step, known.filter(slot -> mayKnow), hers, stamp);
        };
        return step.fire(Meaning.BOOKED, stands, stamp);
    }
}
