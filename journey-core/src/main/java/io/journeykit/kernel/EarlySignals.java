package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.KeptSignal;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.phrase.Name;
import io.journeykit.planning.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Signals that came before their step: kept for it, and for a person to see if they fit nothing. */
final class EarlySignals {

    private static final Duration KEPT = Duration.ofDays(90);

    private EarlySignals() {}

    static void keep(DecisionBuilder decision, Signal signal) {
        Stamp stamp = decision.stamp(Why.SIGNALLED, Name.signal(signal.name()));
        if (LostSignals.isLost(decision, signal)) {
            decision.emit(new NoticeEvent.SignalHeard(signal, Optional.empty(), stamp));
            LostSignals.show(decision, signal, stamp);
            return;
        }
        decision.emit(new NoticeEvent.SignalKept(signal, decision.now.plus(KEPT), stamp));
        VisitOverlaps.kept(decision, signal, stamp);
        if (!isExpected(decision, signal)) {
            decision.incident(Incidents.FITS_NOTHING, signal.phrase(), stamp);
        }
    }

    /** What some wait for now, and what names no journey, is kept for each journey of which a step is still to wait for it. */
    static void keepForOthers(DecisionBuilder decision, Signal signal, List<LiveStep> waits) {
        if (waits.isEmpty() || signal.about().journey().isPresent()) {
            return;
        }
        Stamp stamp = decision.stamp(Why.SIGNALLED, Name.signal(signal.name()));
        decision.steps().stream()
                .filter(step -> step.isOpen() && !step.isActive() && SignalCorrelation.awaits(step, signal))
                .map(step -> step.journey().id())
                .distinct()
                .filter(id ->
                        waits.stream().noneMatch(wait -> wait.journey().id().equals(id)))
                .forEach(
                        id -> decision.emit(new NoticeEvent.SignalKept(signal.in(id), decision.now.plus(KEPT), stamp)));
    }

    /** Whether a step that has not begun, or stands elsewhere, could still hear it. */
    static boolean isExpected(DecisionBuilder decision, Signal signal) {
        return isExpected(decision, signal, step -> true);
    }

    private static boolean isExpected(DecisionBuilder decision, Signal signal, Predicate<LiveStep> by) {
        return decision.steps().stream()
                .filter(LiveStep::isOpen)
                .filter(by)
                .filter(step -> SignalCorrelation.isMeant(signal, step.journey()))
                .anyMatch(step -> knows(step, signal) || SignalCorrelation.awaits(step, signal));
    }

    private static boolean knows(LiveStep step, Signal signal) {
        int told = step.signal(signal.name());
        return told != CompiledMachine.NONE
                && !ToldVisits.isDue(step, told)
                && signal.about().step().isPresent()
                && SignalCorrelation.isMeant(step.decision(), signal, step.entry())
                && (step.isActive() || isOfUnopened(step, signal));
    }

    /** Whether it may be told before the step opens: without an occurrence it means none that was still to come. */
    private static boolean isOfUnopened(LiveStep step, Signal signal) {
        Signal.About about = signal.about();
        return step.ref().occurrence() == 1
                || about.occurrence().isPresent()
                || about.item().isPresent();
    }

    /** The step opens: what was told of its series before, and names no occurrence, was told of one that is over. */
    static void opened(LiveStep step) {
        List<KeptSignal> all = step.agenda().kept();
        for (int i = 0; i < all.size(); i++) {
            Signal signal = all.get(i).signal();
            if (isDirect(step, signal)
                    && !isOfUnopened(step, signal)
                    && !isExpected(
                            step.decision(), signal, other -> !other.ref().equals(step.ref()))) {
                fitsNothing(step, signal);
            }
        }
        hear(step, true);
    }

    /** Signals that came early are heard as soon as the step can; an answer is never kept for a later question. */
    static void kept(LiveStep step) {
        hear(step, false);
    }

    private static void hear(LiveStep step, boolean opens) {
        List<KeptSignal> all = step.agenda().kept();
        for (int i = 0; i < all.size(); i++) {
            KeptSignal one = all.get(i);
            Optional<KeptSignal> kept = mayMean(step, one.signal()) ? still(step, one) : Optional.empty();
            if (kept.isPresent()) {
                String before = step.state();
                hear(step, kept.get(), opens);
                if (!step.isActive() || !step.state().equals(before)) {
                    // Where it stands now, it has been asked for the rest already.
                    return;
                }
            }
        }
    }

    /** As it is kept by now, since another may have heard it in between. */
    private static Optional<KeptSignal> still(LiveStep step, KeptSignal kept) {
        return step.agenda().kept().stream().filter(one -> one.isOf(kept)).findFirst();
    }

    /** Asked so often, and of so many, that most are passed over before anything is looked up. */
    private static boolean mayMean(LiveStep step, Signal signal) {
        return SignalCorrelation.isMeant(signal, step.journey())
                && (signal.about().step().equals(Optional.of(step.id()))
                        || signal.reference().isPresent()
                        || step.template().isAwaited(signal.name(), step.plan().index()));
    }

    private static void hear(LiveStep step, KeptSignal kept, boolean opens) {
        Signal signal = kept.signal();
        int told = step.signal(signal.name());
        boolean mayMeanIt = isOfUnopened(step, signal) || !opens && wasOpen(step, kept);
        boolean direct = mayMeanIt
                && step.transition(told) >= 0
                && !(mayMeanOthers(step, signal) && kept.isHeardBy(step.ref()))
                && isDirect(step, signal)
                && !Booking.isOfAnOffer(step.plan(), told);
        boolean awaited = !kept.isHeardBy(step.ref())
                && (mayMeanIt || !signal.about().step().equals(Optional.of(step.id())))
                && SignalCorrelation.awaits(step, signal)
                && step.transition(Meaning.HAPPENED) >= 0;
        Optional<LiveStep> heard = awaited ? Listeners.hasHeard(step, signal) : Optional.empty();
        if (heard.isPresent()) {
            CorrectedEnds.again(heard.get(), signal);
        } else if (direct && step.dates().slot().isPresent() && ToldVisits.isOfOneVisit(step, told)) {
            fitsNothing(step, signal);
        } else if (direct || awaited) {
            take(step, kept, direct);
        }
    }

    /** As far as can be told: a step that has moved on since it opened may have been open long. */
    private static boolean wasOpen(LiveStep step, KeptSignal kept) {
        return step.history().reached().size() > 1
                || !kept.recorded().isBefore(step.status().since());
    }

    private static boolean isDirect(LiveStep step, Signal signal) {
        return signal.about().step().isPresent()
                && SignalCorrelation.isMeant(signal, step.journey())
                && SignalCorrelation.isMeant(step.decision(), signal, step.entry());
    }

    /** It was meant for what is over, and nobody heard it there. */
    private static void fitsNothing(LiveStep step, Signal signal) {
        Stamp stamp = step.stamp(Why.SIGNALLED, Name.signal(signal.name()));
        step.emit(new NoticeEvent.SignalLetGo(signal, false, stamp));
        step.decision().incident(Incidents.FITS_NOTHING, signal.phrase(), stamp);
    }

    /**
     * A visit that others booked before the step began is theirs to know of, where nothing is to come of it any more. A death
     * shows it as it is.
     */
    static void neverHeard(LiveStep step, Stamp stamp) {
        boolean shown = step.agenda().person().died().isPresent();
        List<KeptSignal> kept =
                step.plan().isBooking() && !shown ? step.agenda().kept() : List.of();
        for (int i = 0; i < kept.size(); i++) {
            Signal told = kept.get(i).signal();
            Optional<Slot> ahead = told.slot().filter(slot -> slot.start().isAfter(step.now()));
            if (ahead.isPresent()
                    && step.means(step.signal(told.name()), Meaning.BOOKED)
                    && isDirect(step, told)
                    && !isExpected(step.decision(), told)) {
                step.incident(UnwantedSlots.OTHERS, ahead.get().said(), stamp);
            }
        }
    }

    /** What somebody waited for is kept for others who come to wait for it, unless it is about that very step of a journey. */
    private static void take(LiveStep step, KeptSignal kept, boolean direct) {
        Signal signal = kept.signal();
        if (direct && !mayMeanOthers(step, signal)) {
            step.emit(new NoticeEvent.SignalLetGo(signal, true, step.stamp(Why.SIGNALLED, Name.signal(signal.name()))));
        }
        Instant happened = signal.effective().orElse(kept.recorded());
        int heard = direct ? step.signal(signal.name()) : step.plan().machine().signalOf(Meaning.HAPPENED);
        step.decision().asOfTold(happened, () -> SignalDelivery.deliver(step, heard, signal));
    }

    private static boolean mayMeanOthers(LiveStep step, Signal signal) {
        return signal.about().journey().isEmpty() && SignalCorrelation.awaits(step, signal);
    }
}
