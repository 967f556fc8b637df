package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Signals;
import io.journeykit.planning.Slot;
import java.util.List;
import java.util.Optional;

/** From what was chosen to what is booked: all members of a chain are held, all are booked, or else released. */
final class Booking {

    private Booking() {}

    /** Whether this is the answer to what a booking asks. */
    static boolean isAnswer(Run run, String signal) {
        return run.plan().isBooking() && signal.equals(Signals.CHOSEN);
    }

    /** Whether a choice or a yes is what the booking waits for: options were offered, or an earlier slot. */
    static boolean hasAsked(Run run) {
        boolean offered = run.journey()
                .head()
                .chainOf(run.ref())
                .filter(chain -> !chain.options().isEmpty())
                .isPresent();
        return Running.hears(run, Signals.ACCEPTED) || offered && Running.hears(run, Signals.CHOSEN);
    }

    /** Handles what a signal means to a booking beyond its machine; false if it means nothing more. */
    static boolean takes(Turn turn, Run run, Signal signal, Stamp stamp) {
        if (!run.plan().isBooking()) {
            return false;
        }
        return switch (signal.name()) {
            case Signals.CHOSEN -> chosen(turn, run, signal, stamp);
            case Signals.SLOT_OPENED -> Bettering.opened(turn, run, signal, stamp);
            case Signals.BOOKED ->
                signal.slot().isPresent() && byHand(turn, run, signal.slot().get(), stamp);
            case Signals.HELD -> held(turn, run, stamp);
            case Signals.GONE -> gone(turn, run, stamp);
            case Signals.RETRY -> retried(turn, run, stamp);
            case Signals.ACCEPTED, Signals.DECLINED -> answered(turn, run, signal.name(), stamp);
            default -> false;
        };
    }

    /** Somebody has booked it by hand: the slot is hers, though nobody chose it here. */
    private static boolean byHand(Turn turn, Run run, Slot slot, Stamp stamp) {
        if (Running.hears(run, Signals.BOOKED) && Visits.booked(run.step()).isEmpty()) {
            turn.emit(new StepEvent.SlotChosen(run.ref(), slot, stamp));
        }
        return booked(turn, run, slot, stamp);
    }

    private static boolean chosen(Turn turn, Run run, Signal signal, Stamp stamp) {
        String choice = Optional.ofNullable(signal.facts().get(Texts.CHOICE))
                .map(value -> value.word())
                .orElse("1");
        if (Running.hears(run, Signals.ACCEPTED) && choice.equals("yes") && Bettering.isExpired(turn, run)) {
            turn.note(
                    run.about(), "offer-expired", run.step().dates().offer().get() + " is at too short notice", stamp);
            return answered(turn, run, Signals.DECLINED, stamp);
        }
        if (Running.hears(run, Signals.ACCEPTED)) {
            return answered(turn, run, choice.equals("yes") ? Signals.ACCEPTED : Signals.DECLINED, stamp);
        }
        Chain chain = run.journey().head().chainOf(run.ref()).orElseThrow();
        Optional<Chain.Option> option = chain.options().stream()
                .filter(one -> Integer.toString(one.number()).equals(choice))
                .findFirst();
        if (option.isPresent()) {
            choose(turn, run, option.get(), stamp);
        } else {
            Chains.members(turn, chain, Signals.DECLINED)
                    .forEach(member -> Running.fire(turn, member, Signals.DECLINED, stamp));
        }
        return true;
    }

    static void choose(Turn turn, Run run, Chain.Option option, Stamp stamp) {
        Chain chain = run.journey().head().chainOf(run.ref()).orElseThrow();
        Stamp chosen = turn.stamp(Why.CHOSEN, "option " + option.number());
        turn.emit(new JourneyEvent.ChainChanged(run.journey().id(), chain.settled(), chosen));
        for (Run member : Chains.members(turn, chain, Signals.CHOSEN)) {
            Contacts.answered(turn, member, stamp);
            option.slotFor(member.ref())
                    .ifPresent(slot -> turn.emit(new StepEvent.SlotChosen(member.ref(), slot, chosen)));
            Running.fire(turn, member, Signals.CHOSEN, chosen);
        }
    }

    private static boolean answered(Turn turn, Run run, String answer, Stamp stamp) {
        Contacts.answered(turn, run, stamp);
        if (!Running.fire(turn, run, answer, stamp)) {
            return false;
        }
        if (answer.equals(Signals.DECLINED) && run.step().dates().offer().isPresent()) {
            turn.emit(new StepEvent.SlotOffered(run.ref(), Optional.empty(), stamp));
        }
        return true;
    }

    /** All is booked only when all is held. */
    static boolean held(Turn turn, Run run, Stamp stamp) {
        if (!Running.fire(turn, run, Signals.HELD, stamp)) {
            return false;
        }
        Chain chain = run.journey().head().chainOf(run.ref()).orElseThrow();
        boolean waiting = chain.members().stream()
                .flatMap(member -> turn.run(member).stream())
                .anyMatch(member -> Running.hears(member, Signals.HELD));
        if (!waiting) {
            Chains.members(turn, chain, Signals.ALL_HELD)
                    .forEach(member -> Running.fire(turn, member, Signals.ALL_HELD, stamp));
        }
        return true;
    }

    /** A slot is gone: the others are released in reverse order, and the chain is planned again. */
    static boolean gone(Turn turn, Run run, Stamp stamp) {
        if (!Running.fire(turn, run, Signals.GONE, stamp)) {
            return false;
        }
        if (run.step().dates().offer().isPresent()) {
            turn.emit(new StepEvent.SlotOffered(run.ref(), Optional.empty(), stamp));
        }
        Optional<Chain> chain = run.journey().head().chainOf(run.ref());
        List<Run> others =
                chain.map(c -> Chains.members(turn, c, Signals.RELEASE)).orElse(List.of());
        for (int i = others.size() - 1; i >= 0; i--) {
            Running.fire(turn, others.get(i), Signals.RELEASE, stamp);
        }
        return true;
    }

    /** A chain is found again as a whole: what of it waits for the care team too goes with the step that was told. */
    private static boolean retried(Turn turn, Run run, Stamp stamp) {
        List<Run> members = run.journey()
                .head()
                .chainOf(run.ref())
                .map(chain -> Chains.members(turn, chain, Signals.RETRY))
                .orElse(List.of(run));
        members.forEach(member -> Running.fire(turn, member, Signals.RETRY, stamp));
        return !members.isEmpty();
    }

    /** The visit is booked; false if nobody wants it any more. */
    static boolean booked(Turn turn, Run run, Slot slot, Stamp stamp) {
        Optional<Slot> former = Visits.booked(run.step());
        if (!Running.fire(turn, run, Signals.BOOKED, stamp)) {
            return false;
        }
        turn.emit(new StepEvent.VisitBooked(run.ref(), slot, stamp));
        turn.changed(run);
        Deadlines.refresh(turn, run);
        Sharing.mirror(turn, run, stamp);
        Referrals.booked(turn, run, slot, former, stamp);
        Retelling.booked(turn, run, stamp);
        return true;
    }
}
