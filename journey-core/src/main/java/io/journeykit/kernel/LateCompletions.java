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
import java.util.List;
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
        List<String> reached = step.history().reached();
        int heard = step.plan().kind() instanceof StepKind.Wait
                ? machine.signalOf(Meaning.HAPPENED)
                : machine.signalOf(signal.name());
        int move = machine.next(machine.stateOf(reached.get(reached.size() - 1)), heard);
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
}
