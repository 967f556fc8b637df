package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.CompiledMachine;
import io.journeykit.lifecycle.Signals;
import io.journeykit.lifecycle.State;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;

/** Completions that came after the due window had closed; they count where the template accepts them. */
final class Late {

    private Late() {}

    /** A completion after the due window closed still counts, where the template accepts it. */
    static boolean completed(Turn turn, Signal signal) {
        for (JourneyDraft journey : turn.draft.journeys()) {
            Optional<CompiledTemplate> template = turn.template(journey);
            for (int i = 0; template.isPresent() && i < journey.size(); i++) {
                Run run = new Run(journey, template.get(), i);
                if (isMissed(run.step())
                        && Addressing.isMeant(signal, journey)
                        && signal.about().step().isPresent()
                        && Addressing.isMeant(turn, signal, run.step())
                        && completes(turn, run, signal)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isMissed(Step step) {
        return step.outcome().equals(Optional.of(Outcome.MISSED))
                && !step.track().reached().isEmpty();
    }

    static boolean completes(Turn turn, Run run, Signal signal) {
        CompiledMachine machine = run.plan().machine();
        List<String> reached = run.step().track().reached();
        String name = run.plan().kind() instanceof StepKind.Wait ? Signals.HAPPENED : signal.name();
        int move = machine.next(machine.stateOf(reached.get(reached.size() - 1)), machine.signalOf(name));
        if (!run.plan().template().acceptsLate() || move < 0) {
            return false;
        }
        State to = machine.state(machine.target(move));
        if (!to.outcome().equals(Optional.of(Outcome.COMPLETED))) {
            return false;
        }
        turn.emit(new NoticeEvent.SignalHeard(signal, run.about(), turn.stamp(Why.SIGNALLED, signal.name())));
        turn.causedByLast();
        Hearing.learn(turn, run, signal);
        Finishing.end(turn, run, Outcome.COMPLETED, to.name(), turn.stamp(Why.SIGNALLED, signal.name() + ", late"));
        return true;
    }
}
