package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.phrase.Name;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;

/** Work that stayed on the list though its step has ended, and perhaps its journey, since nobody had said that it was done. */
final class LeftOpenWork {

    private LeftOpenWork() {}

    /** Whether a person closes such work by a signal about its step. */
    static boolean isClosed(DecisionBuilder decision, Signal signal) {
        List<StepRef> left = decision.draft.awaited().stream()
                .filter(WorkItems::isWork)
                .flatMap(effect -> effect.step().stream())
                .filter(step -> isMeant(signal.about(), step) && hasEnded(decision, step))
                .distinct()
                .toList();
        for (StepRef step : left) {
            Stamp stamp = decision.stamp(Why.SIGNALLED, Name.signal(signal.name()));
            decision.emit(new NoticeEvent.SignalHeard(signal, Optional.of(step), stamp));
            close(decision, step, stamp);
            Incidents.isClosed(decision, step, stamp);
        }
        return !left.isEmpty();
    }

    private static boolean isMeant(Signal.About about, StepRef step) {
        return about.step().equals(Optional.of(step.step()))
                && about.journey().map(step.journey()::equals).orElse(true)
                && about.occurrence().map(one -> one == step.occurrence()).orElse(true);
    }

    private static boolean hasEnded(DecisionBuilder decision, StepRef step) {
        return decision.step(step).map(live -> !live.isOpen()).orElse(true);
    }

    private static void close(DecisionBuilder decision, StepRef step, Stamp stamp) {
        for (OpenEffect effect : List.copyOf(decision.draft.awaited())) {
            if (WorkItems.isWork(effect) && effect.isAbout(step) && !Incidents.isForOne(decision, effect)) {
                WorkItems.withdraw(decision, effect, stamp);
            }
        }
    }
}
