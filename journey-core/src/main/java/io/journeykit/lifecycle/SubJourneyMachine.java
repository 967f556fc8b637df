package io.journeykit.lifecycle;

import static io.journeykit.lifecycle.Rung.after;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;

/** Another journey that runs as a step of this one; it has its own deadlines, so this one only reviews it. */
final class SubJourneyMachine {

    private SubJourneyMachine() {}

    static StepMachine build() {
        return StepMachine.named("sub-journey")
                .version("1")
                .state(State.waiting("running", Owner.SYSTEM)
                        .entering(Verb.BEGIN_JOURNEY)
                        .silent(after(Span.days(90)).doing(Verb.RAISE_INCIDENT, "review-long-journey")))
                .on(Meaning.ENDED, "ended")
                .on(Meaning.FAILED, "failed")
                .on(Meaning.CANCEL, "cancelling")
                .state(State.waiting("cancelling", Owner.SYSTEM)
                        .entering(Verb.REQUEST_CANCELLATION)
                        .silent(after(Span.workingDays(5)).doing(Verb.RAISE_INCIDENT, "confirm-cancellation")))
                .on(Meaning.CANCELLED, "cancelled")
                .on(Meaning.ENDED, "ended")
                .on(Meaning.FAILED, "failed")
                .state(State.end("ended", Outcome.COMPLETED))
                .state(State.end("failed", Outcome.FAILED))
                .state(State.end("cancelled", Outcome.CANCELLED))
                .standard();
    }
}
