package io.journeykit.kernel;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.KeptSignal;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.planning.TravelTime;
import io.journeykit.vocabulary.JourneyId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Visits that others booked, and that leave no time for another one of hers, the way between them included. */
final class VisitOverlaps {

    private static final String OVERLAP = "visits-overlap";

    private VisitOverlaps() {}

    /** What overlaps with it and is only being held is let go and found anew; what is booked is for a person to see. */
    static void booked(LiveStep step, Slot slot, Stamp stamp) {
        TravelTime travel = step.definitions().travel();
        for (LiveStep other : step.decision().steps()) {
            Optional<Slot> its = other.dates().slot();
            if (!other.ref().equals(step.ref())
                    && Visits.isTaken(other)
                    && !other.extras().leader().equals(step.about())
                    && !Visits.areApart(slot, its.get(), travel)
                    && !isLetGo(other, stamp)
                    && its.get().end().isAfter(step.now())) {
                step.incident(OVERLAP, other.itself(), stamp);
            }
        }
        for (KeptSignal kept : step.agenda().kept()) {
            if (overlaps(slot, booked(kept.signal()), step)) {
                step.incident(OVERLAP, kept.signal().phrase(), stamp);
            }
        }
    }

    /** Two records are one: what both have at a time is for a person to see, and what is only being held is found anew. */
    static void joined(DecisionBuilder decision, Agenda other, Stamp stamp) {
        Set<JourneyId> theirs = other.journeys().stream().map(Journey::id).collect(Collectors.toSet());
        List<LiveStep> visits =
                decision.steps().stream().filter(VisitOverlaps::leads).toList();
        for (LiveStep visit : visits) {
            if (theirs.contains(visit.journey().id())) {
                visits.stream()
                        .filter(own -> !theirs.contains(own.journey().id()))
                        .forEach(own -> joined(visit, own, stamp));
            }
        }
        Set<Signal> kept = other.desk().kept().stream().map(KeptSignal::signal).collect(Collectors.toSet());
        for (KeptSignal one : decision.draft.kept()) {
            boolean isTheirs = kept.contains(one.signal());
            kept(
                    decision,
                    one.signal(),
                    step -> isTheirs != theirs.contains(step.journey().id()),
                    stamp);
        }
    }

    private static void joined(LiveStep visit, LiveStep own, Stamp stamp) {
        // What was let go for another of them by now takes up no time any more.
        if (leads(visit)
                && leads(own)
                && overlaps(visit.dates().slot().get(), own.dates().slot(), visit)
                && !isLetGo(own, stamp)
                && !isLetGo(visit, stamp)) {
            visit.incident(OVERLAP, own.itself(), stamp);
        }
    }

    private static boolean leads(LiveStep step) {
        return Visits.isTaken(step) && step.extras().leader().isEmpty();
    }

    private static boolean isLetGo(LiveStep step, Stamp stamp) {
        return !step.hasVisit() && step.fire(Meaning.RELEASE, stamp);
    }

    /** A visit that others booked for what has not begun is hers all the same: what overlaps with it is for a person to see. */
    static void kept(DecisionBuilder decision, Signal signal, Stamp stamp) {
        kept(decision, signal, step -> true, stamp);
    }

    private static void kept(DecisionBuilder decision, Signal signal, Predicate<LiveStep> among, Stamp stamp) {
        Optional<Slot> slot = booked(signal);
        for (LiveStep step : slot.isPresent() ? decision.steps() : List.<LiveStep>of()) {
            if (among.test(step)
                    && step.isOpen()
                    && step.hasVisit()
                    && overlaps(step.dates().slot().get(), slot, step)) {
                step.incident(OVERLAP, signal.phrase(), stamp);
            }
        }
    }

    private static Optional<Slot> booked(Signal signal) {
        boolean books = signal.name().equals(Meaning.MOVED)
                || Meaning.named(signal.name()).equals(Optional.of(Meaning.BOOKED));
        return signal.slot().filter(slot -> books);
    }

    /** Whether both are ahead, and there is no time for both; who books one slot twice means one visit. */
    private static boolean overlaps(Slot slot, Optional<Slot> other, LiveStep step) {
        return other.isPresent()
                && !other.get().equals(slot)
                && other.get().end().isAfter(step.now())
                && slot.end().isAfter(step.now())
                && !Visits.areApart(slot, other.get(), step.definitions().travel());
    }
}
