package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.StateRole;
import io.journeykit.lifecycle.Verb;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.planning.Slot;
import java.util.Optional;
import java.util.Set;

/** The visit that a person takes to be hers, since it is booked or she said yes to it. */
final class PromisedVisit {

    /** What is heard while a slot is being held and booked. */
    private static final Set<Meaning> PENDING = Set.of(Meaning.GONE, Meaning.ALL_HELD);

    private static final Set<Verb> ASKING = Set.of(Verb.OFFER_OPTIONS, Verb.OFFER_EARLIER);

    private PromisedVisit() {}

    /** What she takes to be hers: what is booked, or what she said yes to, be it in the hands of the care team by now. */
    static Optional<Slot> known(LiveStep visit) {
        return MeantVisit.booked(visit.entry())
                .or(() -> promised(visit, visit.entry()))
                .or(() -> unbooked(visit));
    }

    private static Optional<Slot> unbooked(LiveStep visit) {
        return visit.dates().slot().filter(slot -> !visit.hasVisit() && wasAsked(visit));
    }

    /**
     * Whether a visit that is being booked is what she chose or asked for; another she may have of those who booked it.
     *
     * @param known what she took to be hers before
     */
    static boolean isHers(LiveStep visit, Optional<Slot> known, StepEvent.VisitBooked booked) {
        Optional<Slot> slot = Optional.of(booked.slot());
        boolean chosen = !booked.byOthers()
                || known.equals(slot)
                || promised(visit, visit.entry()).equals(slot);
        return chosen && (MeantVisit.isBooked(visit.entry()) || wasAsked(visit));
    }

    /** What she said yes to, as long as it is being held and booked for her. */
    static Optional<Slot> promised(LiveStep visit, Step entry) {
        return pending(visit, entry).filter(slot -> entry.dates().offer().isPresent() || wasAsked(visit));
    }

    /** What is being held and booked, be it that she was asked or not: what comes besides is to fit with it. */
    static Optional<Slot> pending(LiveStep visit) {
        return visit.plan().isBooking() && visit.isActive() ? pending(visit, visit.entry()) : Optional.empty();
    }

    private static Optional<Slot> pending(LiveStep visit, Step entry) {
        CompiledMachine machine = visit.plan().machine();
        int state = machine.stateOf(entry.state());
        boolean isOffered =
                machine.roleOf(entry.state()).filter(StateRole::isOffer).isPresent();
        boolean isPending = PENDING.stream().anyMatch(meaning -> machine.hears(state, machine.signalOf(meaning)));
        if (!isPending || isOffered) {
            return Optional.empty();
        }
        return entry.dates().offer().isPresent()
                ? entry.dates().offer()
                : entry.dates().slot().filter(slot -> !MeantVisit.isBooked(entry));
    }

    /** Whether she is asked before a visit is booked, or was, since she had one before. */
    static boolean wasAsked(LiveStep visit) {
        return visit.plan().booking().ask()
                || visit.hasReached(
                        state -> state.onEntry().stream().map(Act::verb).anyMatch(ASKING::contains));
    }

    static boolean isPending(LiveStep visit) {
        return PENDING.stream().anyMatch(visit::hears);
    }
}
