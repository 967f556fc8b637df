package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Input;
import java.util.Optional;

/** What each input does; afterwards everything that depends on what changed is looked at again. */
final class Inputs {

    private Inputs() {}

    static void take(Turn turn, Input input) {
        if (turn.draft.merges().into().isPresent() && !(input instanceof Input.Reinstate)) {
            turn.note(
                    Optional.empty(),
                    "coordinated-elsewhere",
                    "this agenda was merged into another",
                    turn.stamp(Why.PERSON, "merged"));
            return;
        }
        if (input instanceof Input.SignalReceived signal) {
            Hearing.take(turn, signal.signal());
        } else if (input instanceof Input.EffectReported reported) {
            Reporting.take(turn, reported.key(), reported.report());
        } else if (input instanceof Input.Wake) {
            Waking.wake(turn);
        } else if (input instanceof Input.BeginJourney begin) {
            Beginning.begin(turn, begin);
        } else if (input instanceof Input.ReportFacts facts) {
            facts(turn, facts);
        } else if (input instanceof Input.Instruct instruct) {
            Instructing.take(turn, instruct);
        } else {
            PersonChanges.take(turn, input);
        }
        turn.effective(turn.now);
        Settling.settle(turn);
        while (ContactRound.judge(turn)) {
            Settling.settle(turn);
        }
    }

    private static void facts(Turn turn, Input.ReportFacts facts) {
        turn.effective(facts.effective().isAfter(turn.now) ? turn.now : facts.effective());
        if (facts.journey().isEmpty()) {
            Knowledge.learn(turn, facts.facts(), facts.source());
        } else if (turn.draft.has(facts.journey().get())) {
            JourneyDraft journey = turn.draft.journey(facts.journey().get());
            Knowledge.learn(turn, journey, facts.facts(), facts.source());
        } else {
            turn.incident(
                    "unknown-journey", facts.journey().get().value(), Optional.empty(), turn.stamp(Why.FACT, "facts"));
        }
    }
}
