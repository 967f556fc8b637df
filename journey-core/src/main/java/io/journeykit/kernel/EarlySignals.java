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
        Instant until = decision.now.plus(KEPT);
        decision.emit(new NoticeEvent.SignalKept(signal, until, stamp));
        VisitOverlaps.kept(decision, signal, stamp);
        // An answer is never kept for a later question, so nobody expects it.
        if (!isExpected(decision, signal, step -> !Booking.isAnswer(step, step.signal(signal.name())))) {
            decision.incident("signal-fits-nothing", signal.phrase(), stamp);
        }
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
            KeptSignal kept = all.get(i);
            Signal signal = kept.signal();
            int told = step.signal(signal.name());
            boolean direct = isDirect(step, signal)
                    && (isOfUnopened(step, signal) || !opens && wasOpen(step, kept))
                    && !Booking.isAnswer(step, told)
                    && step.transition(told) >= 0;
            boolean awaited = !kept.isHeardBy(step.ref())
                    && SignalCorrelation.isMeant(signal, step.journey())
                    && SignalCorrelation.awaits(step, signal)
                    && step.transition(Meaning.HAPPENED) >= 0;
            if (direct && step.dates().slot().isPresent() && ToldVisits.isOfOneVisit(step, told)) {
                fitsNothing(step, signal);
            } else if (direct || awaited) {
                hear(step, kept, direct);
                return;
            }
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
        step.decision().incident("signal-fits-nothing", signal.phrase(), stamp);
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

    /** What somebody waited for is kept for others who come to wait for it, unless it is about the step. */
    private static void hear(LiveStep step, KeptSignal kept, boolean direct) {
        Signal signal = kept.signal();
        if (direct) {
            step.emit(new NoticeEvent.SignalLetGo(signal, true, step.stamp(Why.SIGNALLED, Name.signal(signal.name()))));
        }
        Instant happened = signal.effective().orElse(kept.recorded());
        int heard = direct ? step.signal(signal.name()) : step.plan().machine().signalOf(Meaning.HAPPENED);
        step.decision().asOfTold(happened, () -> SignalDelivery.deliver(step, heard, signal));
    }
}
