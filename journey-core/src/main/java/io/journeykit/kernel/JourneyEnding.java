package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.Exit;
import io.journeykit.vocabulary.Outcome;
import java.util.Optional;

/** How journeys end: all of it is done, an exit has come true, or it is called off. */
final class JourneyEnding {

    private JourneyEnding() {}

    /** The journey is to end like this: what is open in it is called off, and it ends when all is released. */
    static void close(DecisionBuilder decision, JourneyDraft journey, Outcome outcome, Stamp stamp) {
        if (!journey.isOpen() || journey.head().closing().isPresent()) {
            return;
        }
        decision.emit(new JourneyEvent.Closing(journey.id(), outcome, stamp));
        callOff(decision, journey, stamp);
    }

    /** Calls off each of its steps, as far as that has not been done. */
    static void callOff(DecisionBuilder decision, JourneyDraft journey, Stamp stamp) {
        decision.template(journey).ifPresent(template -> {
            for (int i = 0; i < journey.size(); i++) {
                new LiveStep(decision, journey, template, i).cancel(stamp);
            }
        });
    }

    /** Ends journeys of which nothing is open any more, and those whose exit has come true. */
    static boolean journeys(DecisionBuilder decision) {
        boolean any = exits(decision);
        for (int i = 0; i < decision.draft.journeys().size(); i++) {
            JourneyDraft journey = decision.draft.journeys().get(i);
            any |= journey.isOpen() && ends(decision, journey);
        }
        return any;
    }

    /** Closes journeys whose exit has come true. */
    static boolean exits(DecisionBuilder decision) {
        boolean any = false;
        for (int i = 0; i < decision.draft.journeys().size(); i++) {
            JourneyDraft journey = decision.draft.journeys().get(i);
            any |= journey.isOpen() && exits(decision, journey);
        }
        return any;
    }

    private static boolean exits(DecisionBuilder decision, JourneyDraft journey) {
        if (journey.isUntouched()
                || !journey.unsettled().exits
                || journey.head().closing().isPresent()) {
            return false;
        }
        Optional<CompiledTemplate> template = decision.template(journey);
        if (template.isEmpty()) {
            return false;
        }
        journey.unsettled().exits = false;
        for (Exit exit : template.get().template().exits()) {
            if (exit.when()
                    .judge(KnownFacts.of(decision, journey), decision.definitions.languages())
                    .holds()) {
                decision.close(journey, exit.outcome(), decision.stamp(Why.FACT, new Name(Name.Kind.EXIT, exit.id())));
                return true;
            }
        }
        return false;
    }

    private static boolean ends(DecisionBuilder decision, JourneyDraft journey) {
        Optional<CompiledTemplate> template = decision.template(journey);
        if (template.isEmpty() || !journey.isDone() && !IdleSteps.endWithTheRest(decision, journey, template.get())) {
            return false;
        }
        Outcome outcome = journey.head().closing().orElseGet(() -> outcome(journey));
        Stamp stamp = decision.stamp(Why.ENDED, Phrase.of("every-step"));
        decision.emit(new JourneyEvent.JourneyEnded(journey.id(), outcome, stamp));
        decision.causedByLast();
        journey.lookNoMore();
        SecondRuns.ended(decision, journey.id(), stamp);
        journey.head().origin().parent().flatMap(decision::step).ifPresent(parent -> {
            if (outcome == Outcome.NOT_NEEDED) {
                parent.end(outcome, decision.stamp(Why.ENDED, Part.of(journey.id())));
                return;
            }
            Meaning signal = outcome == Outcome.COMPLETED
                    ? Meaning.ENDED
                    : outcome == Outcome.CANCELLED ? Meaning.CANCELLED : Meaning.FAILED;
            Stamp ended = decision.stamp(Why.ENDED, Part.of(journey.id()));
            if (!parent.fire(signal, ended)) {
                parent.fire(Meaning.FAILED, ended);
            }
        });
        return true;
    }

    /** One of which nothing was needed was not needed. */
    private static Outcome outcome(JourneyDraft journey) {
        for (int i = 0; i < journey.size(); i++) {
            if (!journey.step(i).outcome().equals(Optional.of(Outcome.NOT_NEEDED))) {
                return Outcome.COMPLETED;
            }
        }
        return Outcome.NOT_NEEDED;
    }
}
