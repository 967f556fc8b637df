package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.KeptSignal;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.phrase.Name;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Signals that came before their step: kept for it, and for a person to see if they fit nothing. */
final class EarlySignals {

    private static final Duration KEPT = Duration.ofDays(90);

    private EarlySignals() {}

    static void keep(DecisionBuilder decision, Signal signal) {
        Stamp stamp = decision.stamp(Why.SIGNALLED, Name.signal(signal.name()));
        Instant until = decision.now.plus(KEPT);
        decision.emit(new NoticeEvent.SignalKept(signal, until, stamp));
        if (!isExpected(decision, signal)) {
            decision.incident("signal-fits-nothing", signal.phrase(), stamp);
        }
    }

    /** Whether a step that has not begun, or stands elsewhere, could still hear it. */
    static boolean isExpected(DecisionBuilder decision, Signal signal) {
        return decision.steps().stream()
                .filter(LiveStep::isOpen)
                .filter(step -> SignalCorrelation.isMeant(signal, step.journey()))
                .anyMatch(step -> knows(step, signal) || SignalCorrelation.awaits(step, signal));
    }

    private static boolean knows(LiveStep step, Signal signal) {
        int told = step.signal(signal.name());
        return told != CompiledMachine.NONE
                && !ToldVisits.isDue(step, told)
                && signal.about().step().isPresent()
                && SignalCorrelation.isMeant(step.decision(), signal, step.entry());
    }

    /** Signals that came early are heard as soon as the step can; an answer is never kept for a later question. */
    static void kept(LiveStep step) {
        List<KeptSignal> kept = step.agenda().kept();
        for (int i = 0; i < kept.size(); i++) {
            Signal signal = kept.get(i).signal();
            int told = step.signal(signal.name());
            boolean direct = signal.about().step().isPresent()
                    && SignalCorrelation.isMeant(signal, step.journey())
                    && SignalCorrelation.isMeant(step.decision(), signal, step.entry())
                    && !Booking.isAnswer(step, told)
                    && !(step.dates().slot().isPresent() && ToldVisits.isOfOneVisit(step, told))
                    && step.transition(told) >= 0;
            boolean awaited = !kept.get(i).isHeardBy(step.ref())
                    && SignalCorrelation.isMeant(signal, step.journey())
                    && SignalCorrelation.awaits(step, signal)
                    && step.transition(Meaning.HAPPENED) >= 0;
            if (direct || awaited) {
                hear(step, kept.get(i), direct);
                return;
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
        step.decision().asOf(happened, () -> SignalDelivery.deliver(step, heard, signal));
    }
}
