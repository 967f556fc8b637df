package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Input;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import java.time.Instant;
import java.util.Optional;

/** What each input does; afterwards everything that depends on what changed is looked at again. */
final class Inputs {

    private Inputs() {}

    static void take(DecisionBuilder decision, Input input) {
        if (decision.draft.merges().into().isPresent() && !(input instanceof Input.Reinstate)) {
            decision.note(
                    Optional.empty(),
                    "coordinated-elsewhere",
                    Phrase.of("merge"),
                    decision.stamp(Why.PERSON, Phrase.of("merge")));
            return;
        }
        decision.unprompted(input instanceof Input.Wake || input instanceof Input.EffectReported);
        handle(decision, input);
        Propagation.settle(decision);
        while (ContactRound.judge(decision)) {
            Propagation.settle(decision);
        }
        if (LostOffers.seeks(decision, input)) {
            Propagation.settle(decision);
        }
        HeldUpSteps.show(decision);
        Ball.pass(decision);
    }

    private static void handle(DecisionBuilder decision, Input input) {
        // A death counts all the same: whoever is dead is not to be contacted, whatever was mistyped.
        if (FutureTimes.shown(decision, input) && !(input instanceof Input.PersonDied)) {
            return;
        }
        if (input instanceof Input.SignalReceived signal) {
            Instant told = signal.signal().effective().orElse(decision.now);
            decision.asOfTold(told, () -> SignalDelivery.take(decision, signal.signal()));
        } else if (input instanceof Input.EffectReported reported) {
            EffectResults.take(decision, reported);
        } else if (input instanceof Input.Wake) {
            WakeUps.wake(decision);
        } else if (input instanceof Input.BeginJourney begin) {
            JourneyStarts.begin(decision, begin);
        } else if (input instanceof Input.ReportFacts facts) {
            decision.asOfTold(facts.effective().orElse(decision.now), () -> facts(decision, facts));
        } else if (input instanceof Input.Instruct instruct) {
            Instructions.take(decision, instruct);
        } else {
            PersonChanges.take(decision, input);
        }
        if (input instanceof Input.Wake || input instanceof Input.DefinitionsChanged) {
            Searches.again(decision);
        }
    }

    private static void facts(DecisionBuilder decision, Input.ReportFacts facts) {
        if (facts.journey().isEmpty()) {
            KnownFacts.learn(decision, facts.facts(), facts.source());
        } else if (decision.draft.has(facts.journey().get())) {
            JourneyDraft journey = decision.draft.journey(facts.journey().get());
            KnownFacts.learn(decision, journey, facts.facts(), facts.source());
        } else {
            decision.incident("unknown-journey", Part.of(facts.journey().get()), decision.stamp(Why.FACT));
        }
    }
}
