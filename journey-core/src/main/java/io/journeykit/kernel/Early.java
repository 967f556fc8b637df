package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.KeptSignal;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signals that came before their step: kept for it, and for a person to see if they fit nothing. */
final class Early {

    private static final Duration KEPT = Duration.ofDays(90);

    private Early() {}

    static void keep(Turn turn, Signal signal) {
        Stamp stamp = turn.stamp(Why.SIGNALLED, signal.name());
        Instant until = turn.now.plus(KEPT);
        turn.emit(new NoticeEvent.SignalKept(signal, until, stamp));
        if (!isExpected(turn, signal)) {
            turn.incident("signal-fits-nothing", signal.toString(), Optional.empty(), stamp);
        }
    }

    /** Whether a step that has not begun, or stands elsewhere, could still hear it. */
    static boolean isExpected(Turn turn, Signal signal) {
        for (JourneyDraft journey : turn.draft.journeys()) {
            Optional<CompiledTemplate> template = turn.template(journey);
            for (int i = 0; template.isPresent() && i < journey.size(); i++) {
                Run run = new Run(journey, template.get(), i);
                boolean knows = run.plan().machine().signalOf(signal.name()) >= 0
                        && signal.about().step().isPresent()
                        && Addressing.isMeant(turn, signal, run.step());
                if (run.step().isOpen()
                        && Addressing.isMeant(signal, journey)
                        && (knows || Addressing.awaits(run, signal))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Signals that came early are heard as soon as the step can; an answer is never kept for a later question. */
    static void kept(Turn turn, Run run) {
        List<KeptSignal> kept = turn.draft.kept();
        for (int i = 0; i < kept.size(); i++) {
            Signal signal = kept.get(i).signal();
            boolean direct = signal.about().step().isPresent()
                    && Addressing.isMeant(signal, run.journey())
                    && Addressing.isMeant(turn, signal, run.step())
                    && !Booking.isAnswer(run, signal.name())
                    && Running.hears(run, signal.name());
            if (direct || Addressing.awaits(run, signal) && Running.hears(run, Signals.HAPPENED)) {
                turn.emit(new NoticeEvent.SignalLetGo(signal, true, turn.stamp(Why.SIGNALLED, signal.name())));
                Instant before = turn.effective();
                turn.effective(signal.effective().orElse(kept.get(i).recorded()));
                Hearing.deliver(turn, run, direct ? signal.name() : Signals.HAPPENED, signal);
                turn.effective(before);
                return;
            }
        }
    }
}
