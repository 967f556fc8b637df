package io.journeykit.lifecycle;

import static io.journeykit.lifecycle.Rung.after;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;

/** A decision of the care team; what was decided is a fact, not a state. */
final class DecisionMachine {

    private static final Act WITHDRAW = Act.of(Verb.WITHDRAW_WORK);

    private DecisionMachine() {}

    static StepMachine build() {
        return StepMachine.named("decision")
                .version("1")
                .state(State.waiting("asked", Owner.CARE_TEAM)
                        .entering(Verb.ASSIGN_WORK, "decide")
                        .silent(
                                after(Span.workingDays(2)).doing(Verb.ASSIGN_WORK, "decide-urgently"),
                                after(Span.workingDays(1)).doing(Verb.RAISE_INCIDENT, "undecided")))
                .on(Meaning.DECIDED, "decided", WITHDRAW)
                .on(Meaning.DECLINED, "declined", WITHDRAW)
                .on(Meaning.CANCEL, "cancelled", WITHDRAW)
                .state(State.end("decided", Outcome.COMPLETED))
                .state(State.end("declined", Outcome.DECLINED))
                .state(State.end("cancelled", Outcome.CANCELLED))
                .standard();
    }
}
