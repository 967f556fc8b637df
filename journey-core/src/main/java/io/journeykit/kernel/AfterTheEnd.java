package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.EndedStep;
import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;

/** What is told of a step whose journey has ended: again, which is no news, or late, which counts where that is accepted. */
final class AfterTheEnd {

    private AfterTheEnd() {}

    /** Whether a signal is about such a step, and has been dealt with here. */
    static boolean take(DecisionBuilder decision, Signal signal) {
        Optional<Past> past = past(decision, signal);
        past.ifPresent(one -> one.told(decision, signal));
        return past.isPresent();
    }

    /** Whether it tells once more of a completion as it is known, which nobody need see. */
    static boolean isRepeated(DecisionBuilder decision, Signal signal) {
        Optional<Past> past = past(decision, signal).filter(one -> one.isRepeated(signal));
        past.ifPresent(one -> one.told(decision, signal));
        return past.isPresent();
    }

    private static Optional<Past> past(DecisionBuilder decision, Signal signal) {
        if (signal.about().step().isEmpty() || EarlySignals.isExpected(decision, signal)) {
            return Optional.empty();
        }
        for (JourneyDraft journey : List.copyOf(decision.draft.journeys())) {
            Optional<Past> past = journey.isOpen() || !SignalCorrelation.isMeant(signal, journey)
                    ? Optional.empty()
                    : past(decision, journey, signal);
            if (past.isPresent()) {
                return past;
            }
        }
        return Optional.empty();
    }

    /** The last of a series of which this can be told. */
    private static Optional<Past> past(DecisionBuilder decision, JourneyDraft journey, Signal signal) {
        Optional<CompiledTemplate> template = decision.template(journey);
        FactTable facts = journey.head().facts();
        Optional<Past> last = Optional.empty();
        for (EndedStep step : journey.head().past()) {
            Optional<Past> one = template.filter(known -> isMeant(signal.about(), step))
                    .flatMap(known -> known.step(step.step().step()).map(plan -> new Past(known, plan, step, facts)))
                    .filter(past -> past.isKnown(signal) || past.late(signal).isPresent());
            last = one.isPresent() ? one : last;
        }
        return last;
    }

    private static boolean isMeant(Signal.About about, EndedStep step) {
        return about.step().equals(Optional.of(step.step().step()))
                && (about.occurrence().isEmpty()
                        || about.occurrence().get() == step.step().occurrence())
                && (about.item().isEmpty() || about.item().equals(step.item()));
    }

    /** A step of an ended journey, with what its template says. */
    private record Past(CompiledTemplate template, CompiledStep plan, EndedStep step, FactTable facts) {

        private int heard(Signal signal) {
            return LateCompletions.heard(template, plan, signal);
        }

        /** Whether it was done, and this tells so once more. */
        boolean isKnown(Signal signal) {
            return step.outcome() == Outcome.COMPLETED
                    && !isOfAnother(signal)
                    && CorrectedEnds.leadsThere(plan.machine(), heard(signal), step.state());
        }

        /** What a listener hears may come again, and is not what it has heard unless it is of the same time. */
        private boolean isOfAnother(Signal signal) {
            return plan.kind().isListener()
                    && signal.about().occurrence().isEmpty()
                    && !signal.effective().equals(Optional.of(step.at()));
        }

        boolean isRepeated(Signal signal) {
            return isKnown(signal) && !saysOtherwise(signal) && !AnswerChoices.isNone(plan, signal);
        }

        private boolean saysOtherwise(Signal signal) {
            return signal.effective().filter(at -> !at.equals(step.at())).isPresent()
                    || new OtherFindings(template, facts, step.step().step(), step.at()).areTold(signal);
        }

        /** The end to which it comes late, where it was missed and accepts that. */
        Optional<State> late(Signal signal) {
            CompiledMachine machine = plan.machine();
            if (step.outcome() != Outcome.MISSED || !plan.template().acceptsLate()) {
                return Optional.empty();
            }
            int move = step.state()
                    .map(state -> machine.next(machine.stateOf(state), heard(signal)))
                    .orElse(CompiledMachine.NONE);
            return Optional.of(move)
                    .filter(one -> one >= 0)
                    .map(one -> machine.state(machine.target(one)))
                    .filter(to -> to.outcome().equals(Optional.of(Outcome.COMPLETED)));
        }

        void told(DecisionBuilder decision, Signal signal) {
            Name named = Name.signal(signal.name());
            decision.emit(new NoticeEvent.SignalHeard(
                    signal, Optional.of(step.step()), decision.stamp(Why.SIGNALLED, named)));
            decision.causedByLast();
            Optional<State> late = late(signal);
            Phrase said = Phrase.of("late").with("signal", named);
            if (AnswerChoices.isNone(plan, signal)) {
                AnswerChoices.show(decision, step.step(), signal);
            } else if (late.isPresent()) {
                Stamp stamp = decision.stamp(Why.SIGNALLED, said);
                decision.emit(new StepEvent.Ended(step.step(), Outcome.COMPLETED, late.map(State::name), stamp));
                Incidents.isClosed(decision, step.step(), stamp);
            } else if (saysOtherwise(signal)) {
                decision.incident("told-otherwise", signal.phrase(), decision.stamp(Why.SIGNALLED, named));
            }
        }
    }
}
