package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.phrase.Name;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;

/** Work that stayed on the list though its step has ended, and perhaps its journey, since nobody had said that it was done. */
final class LeftOpenWork {

    private LeftOpenWork() {}

    /** Whether a person closes such work by a signal about its step; a word on a visit is heard as that, too. */
    static boolean isClosed(DecisionBuilder decision, Signal signal) {
        List<StepRef> left = decision.draft.awaited().stream()
                .filter(WorkItems::isWork)
                .flatMap(effect -> effect.step().stream())
                .filter(step -> isMeant(signal.about(), step) && hasEnded(decision, step))
                .distinct()
                .toList();
        boolean closed = false;
        for (StepRef step : left) {
            Optional<Last> last = Last.of(decision, step).filter(one -> one.isSaidBy(signal));
            last.ifPresent(one -> close(decision, step, signal));
            closed |= last.isPresent() && !last.get().isOfAVisit(signal);
        }
        return closed;
    }

    /** What such a step was, whose journey may be over. */
    private record Last(CompiledTemplate template, CompiledStep plan) {

        static Optional<Last> of(DecisionBuilder decision, StepRef step) {
            return Optional.of(step.journey())
                    .filter(decision.draft::has)
                    .flatMap(journey -> decision.template(decision.draft.journey(journey)))
                    .flatMap(template -> template.step(step.step()).map(plan -> new Last(template, plan)));
        }

        /** Whether it says how the step ended; what a listener hears may be another of the kind. */
        boolean isSaidBy(Signal signal) {
            if (plan.kind().isListener()) {
                return false;
            }
            CompiledMachine machine = plan.machine();
            int heard = heard(signal);
            for (int state = 0; state < machine.stateCount() && heard != CompiledMachine.NONE; state++) {
                if (isSaid(machine.state(state)) && machine.leads(heard, state)) {
                    return !AnswerChoices.isNone(plan, signal);
                }
            }
            return false;
        }

        /** That its time is over is why it was left. */
        private static boolean isSaid(State state) {
            return state.outcome().filter(outcome -> outcome != Outcome.MISSED).isPresent();
        }

        boolean isOfAVisit(Signal signal) {
            return ToldVisits.isOfAVisit(plan, heard(signal));
        }

        private int heard(Signal signal) {
            return LateCompletions.heard(template, plan, signal);
        }
    }

    private static boolean isMeant(Signal.About about, StepRef step) {
        return about.step().equals(Optional.of(step.step()))
                && about.journey().map(step.journey()::equals).orElse(true)
                && about.occurrence().map(one -> one == step.occurrence()).orElse(true);
    }

    private static boolean hasEnded(DecisionBuilder decision, StepRef step) {
        return decision.step(step).map(live -> !live.isOpen()).orElse(true);
    }

    private static void close(DecisionBuilder decision, StepRef step, Signal signal) {
        Stamp stamp = decision.stamp(Why.SIGNALLED, Name.signal(signal.name()));
        decision.emit(new NoticeEvent.SignalHeard(signal, Optional.of(step), stamp));
        for (OpenEffect effect : List.copyOf(decision.draft.awaited())) {
            if (WorkItems.isWork(effect) && effect.isAbout(step) && !Incidents.isForOne(decision, effect)) {
                WorkItems.withdraw(decision, effect, stamp);
            }
        }
        Incidents.isClosed(decision, step, stamp);
    }
}
