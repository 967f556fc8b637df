package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Outcome;
import java.util.Optional;

/** Completions that came after the due window had closed; they count where the template accepts them. */
final class LateCompletions {

    private LateCompletions() {}

    /** A completion after the due window closed still counts, where the template accepts it. */
    static boolean completed(DecisionBuilder decision, Signal signal) {
        return signal.about().step().isPresent()
                && decision.steps().stream()
                        .filter(step -> isMissed(step.entry()))
                        .filter(step -> SignalCorrelation.isMeant(signal, step.journey()))
                        .filter(step -> SignalCorrelation.isMeant(decision, signal, step.entry()))
                        .anyMatch(step -> completes(step, signal));
    }

    static boolean isMissed(Step step) {
        return step.outcome().equals(Optional.of(Outcome.MISSED))
                && !step.history().reached().isEmpty();
    }

    static boolean completes(LiveStep step, Signal signal) {
        CompiledMachine machine = step.plan().machine();
        int heard = heard(step.template(), step.plan(), signal);
        int move = stood(step)
                .map(state -> machine.next(machine.stateOf(state), heard))
                .orElse(CompiledMachine.NONE);
        if (!step.plan().template().acceptsLate() || move < 0) {
            return false;
        }
        State to = machine.state(machine.target(move));
        if (!to.outcome().equals(Optional.of(Outcome.COMPLETED))) {
            return false;
        }
        step.emit(new NoticeEvent.SignalHeard(
                signal, step.about(), step.stamp(Why.SIGNALLED, Name.signal(signal.name()))));
        step.decision().causedByLast();
        SignalDelivery.learn(step, signal);
        step.end(
                Outcome.COMPLETED,
                Optional.of(to.name()),
                step.stamp(Why.SIGNALLED, Phrase.of("late").with("signal", Name.signal(signal.name()))));
        return true;
    }

    /** The state in which it waited last: the end at which it is missed is not one. */
    private static Optional<String> stood(LiveStep step) {
        return step.history().reached().stream()
                .filter(state -> !step.status().machineState().equals(Optional.of(state)))
                .reduce((one, next) -> next);
    }

    /** The number of a signal by which a step would have heard it, whichever way it is told of what is waited for. */
    static int heard(CompiledTemplate template, CompiledStep plan, Signal signal) {
        CompiledMachine machine = plan.machine();
        return plan.kind() instanceof StepKind.Wait && template.isAwaited(signal.name(), plan.index())
                ? machine.signalOf(Meaning.HAPPENED)
                : machine.signalOf(signal.name());
    }
}
