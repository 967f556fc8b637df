package io.journeykit.lifecycle;

import static io.journeykit.lifecycle.Rung.after;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;

/** Something out there that the journey waits for; a step says whose it is and how long it may take. */
final class WaitMachine {

    private static final Act WITHDRAW = Act.of(Verb.WITHDRAW_WORK);

    private WaitMachine() {}

    static StepMachine build() {
        return StepMachine.named("wait")
                .version("1")
                .state(State.waiting("waiting", Owner.PARTNER)
                        .silent(after(Span.days(7)).doing(Verb.ASSIGN_WORK, "find-out")))
                .on(Meaning.HAPPENED, "happened", WITHDRAW)
                .on(Meaning.EXPIRED, "missed", WITHDRAW)
                .on(Meaning.FAILED, "failed", WITHDRAW)
                .on(Meaning.CANCEL, "cancelled", WITHDRAW)
                .state(State.end("happened", Outcome.COMPLETED))
                .state(State.end("missed", Outcome.MISSED))
                .state(State.end("failed", Outcome.FAILED))
                .state(State.end("cancelled", Outcome.CANCELLED))
                .standard();
    }
}
