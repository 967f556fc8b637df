package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.phrase.Name;
import io.journeykit.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A completion that is told again: as it was it changes nothing; for a later time, or under the reference of the first one
 * for another, it corrects when the step was done and what was found; with other values alone it is shown.
 */
final class CorrectedEnds {

    private CorrectedEnds() {}

    /** Whether a signal tells of a completion that is known, and has been dealt with here. */
    static boolean take(DecisionBuilder decision, Signal signal) {
        Optional<LiveStep> done = done(decision, signal);
        done.ifPresent(step -> again(step, signal));
        return done.isPresent();
    }

    /** A step is told again of its completion. */
    static void again(LiveStep step, Signal signal) {
        heard(step, signal);
        Optional<Instant> at = otherwise(step, signal);
        if (at.isPresent()) {
            told(step, signal, at.get());
        } else if (findsOtherwise(step, signal)) {
            show(step, signal);
        }
    }

    private static boolean findsOtherwise(LiveStep step, Signal signal) {
        return step.dates()
                .end()
                .map(end ->
                        new OtherFindings(step.template(), step.journey().head().facts(), step.id(), end))
                .filter(findings -> findings.areTold(signal))
                .isPresent();
    }

    /** Whether a signal tells once more of a completion as it is known, which nobody need see. */
    static boolean isRepeated(DecisionBuilder decision, Signal signal) {
        Optional<LiveStep> done = done(decision, signal)
                .filter(step -> otherwise(step, signal).isEmpty() && !findsOtherwise(step, signal))
                .filter(step -> !AnswerChoices.isNone(step.plan(), signal));
        done.ifPresent(step -> heard(step, signal));
        return done.isPresent();
    }

    private static void heard(LiveStep step, Signal signal) {
        step.emit(new NoticeEvent.SignalHeard(
                signal, step.about(), step.stamp(Why.SIGNALLED, Name.signal(signal.name()))));
        step.decision().causedByLast();
    }

    /** When it was done by this signal, where that is another time than is known. */
    private static Optional<Instant> otherwise(LiveStep step, Signal signal) {
        return signal.effective().filter(at -> !step.dates().end().equals(Optional.of(at)));
    }

    /** The step that it completed before, the last of a series; none where another step may be waiting for it. */
    private static Optional<LiveStep> done(DecisionBuilder decision, Signal signal) {
        if (signal.about().step().isEmpty()) {
            return Optional.empty();
        }
        Optional<LiveStep> last = Optional.empty();
        for (LiveStep step : decision.steps()) {
            boolean isMeant = SignalCorrelation.isMeant(signal, step.journey())
                    && SignalCorrelation.isMeant(decision, signal, step.entry());
            if (isMeant && isCompletedBy(step, signal) && !isOfAnother(step, signal)) {
                last = Optional.of(step);
            }
        }
        return last.filter(step -> decision.steps().stream().noneMatch(other -> isWaiting(step, other, signal)));
    }

    /** What a listener hears may come again: without an occurrence it is of the same only where it is recognised. */
    private static boolean isOfAnother(LiveStep step, Signal signal) {
        return step.plan().kind().isListener()
                && signal.about().occurrence().isEmpty()
                && !Listeners.isOfTheSame(step, signal);
    }

    /** Without an occurrence a signal never means one of the same series that has not opened. */
    private static boolean isWaiting(LiveStep done, LiveStep other, Signal signal) {
        boolean isOfTheSeries = other.journey() == done.journey() && other.id().equals(done.id());
        return other.isOpen()
                && !isOfTheSeries
                && SignalCorrelation.isMeant(signal, other.journey())
                && SignalCorrelation.isMeant(done.decision(), signal, other.entry());
    }

    private static boolean isCompletedBy(LiveStep step, Signal signal) {
        if (!step.outcome().equals(Optional.of(Outcome.COMPLETED))) {
            return false;
        }
        int heard = LateCompletions.heard(step.template(), step.plan(), signal);
        Optional<String> state = step.status().isInState() ? Optional.of(step.state()) : Optional.empty();
        return leadsThere(step.plan().machine(), heard, state);
    }

    /** Whether a signal leads to the end at which a step is, or to any such end where a person ended it. */
    static boolean leadsThere(CompiledMachine machine, int heard, Optional<String> end) {
        for (int state = 0; state < machine.stateCount() && heard != CompiledMachine.NONE; state++) {
            String name = machine.state(state).name();
            if (end.map(name::equals).orElse(true)
                    && machine.state(state).outcome().equals(Optional.of(Outcome.COMPLETED))
                    && machine.leads(heard, state)) {
                return true;
            }
        }
        return false;
    }

    private static void told(LiveStep step, Signal signal, Instant at) {
        Instant end = step.dates().end().orElse(at);
        boolean same = signal.reference().isPresent()
                && signal.reference().equals(step.extras().reference());
        if (same || !at.isBefore(end)) {
            correct(step, signal, end, at);
        } else {
            show(step, signal);
        }
    }

    /** What was found takes the place of what it corrects, though it may be of an earlier time. */
    private static void correct(LiveStep step, Signal signal, Instant before, Instant at) {
        List<LostGrounds> grounds = signal.facts().keySet().stream()
                .map(told ->
                        LostGrounds.of(step.decision(), List.of(step.journey()), SignalDelivery.name(told, step.id())))
                .toList();
        step.decision().asOf(at.isBefore(before) ? before : at, () -> SignalDelivery.learn(step, signal));
        grounds.forEach(lost -> lost.showSince(before));
        redate(step, at, step.stamp(Why.SIGNALLED, Name.signal(signal.name())));
    }

    private static void show(LiveStep step, Signal signal) {
        step.incident("told-otherwise", signal.phrase(), step.stamp(Why.SIGNALLED, Name.signal(signal.name())));
    }

    /** It was done as of then, and what is dated from that is dated anew. */
    static void redate(LiveStep step, Instant at, Stamp why) {
        Optional<Instant> before = step.dates().end();
        Stamp stamp = new Stamp(at, why.recorded(), why.because());
        Optional<String> state = step.status().isInState() ? Optional.of(step.state()) : Optional.empty();
        step.emit(new StepEvent.Ended(step.ref(), Outcome.COMPLETED, state, stamp));
        step.changed();
        step.decision().look(step.journey(), step.template(), step.plan().index());
        before.ifPresent(former -> Clocks.corrected(step, former, stamp));
    }
}
