package io.journeykit.lifecycle;

import static io.journeykit.lifecycle.Rung.after;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;

/**
 * A message, from the wish to send it (it may be deferred to a window, or wait for a budget) to what became of it.
 *
 * <p>Another channel is the same message, so {@code undeliverable} says that no channel is left. Many channels never
 * report delivery: a day without a bounce counts as delivered, under a name that says so.
 */
final class MessageMachine {

    private static final Act WITHDRAW = Act.of(Verb.WITHDRAW_WORK);
    private static final String CARE_TEAM = "with-care-team";

    private MessageMachine() {}

    static StepMachine build() {
        MachineBuilder machine = StepMachine.named("message").version("1");
        sending(machine);
        careTeam(machine);
        return machine.state(State.end("delivered", Outcome.COMPLETED))
                .state(State.end("delivered-unconfirmed", Outcome.COMPLETED))
                .state(State.end("answered", Outcome.COMPLETED))
                .state(State.end("reached", Outcome.COMPLETED))
                .state(State.end("not-sent-in-time", Outcome.MISSED))
                .state(State.end("withdrawn", Outcome.CANCELLED))
                .standard();
    }

    private static void sending(MachineBuilder machine) {
        machine.state(State.waiting("sending", Owner.SYSTEM)
                        .entering(Verb.SEND_MESSAGE)
                        .silent(after(Span.days(2)).to(CARE_TEAM)))
                .on(Meaning.SENT, "sent")
                .on(Meaning.DELIVERED, "delivered")
                .on(Meaning.ANSWERED, "answered")
                .on(Meaning.UNDELIVERABLE, CARE_TEAM)
                .on(Meaning.FAILED, CARE_TEAM)
                .on(Meaning.SUPPRESSED, CARE_TEAM)
                .on(Meaning.EXPIRED, "not-sent-in-time")
                .on(Meaning.CANCEL, "withdrawn")
                .state(State.waiting("sent", Owner.SYSTEM)
                        .silent(after(Span.days(1)).to("delivered-unconfirmed")))
                .on(Meaning.DELIVERED, "delivered")
                .on(Meaning.ANSWERED, "answered")
                .on(Meaning.UNDELIVERABLE, CARE_TEAM)
                .on(Meaning.CANCEL, "withdrawn");
    }

    private static void careTeam(MachineBuilder machine) {
        machine.state(State.waiting(CARE_TEAM, Owner.CARE_TEAM)
                        .entering(Verb.ASSIGN_WORK, "reach-by-phone")
                        .silent(after(Span.workingDays(2)).doing(Verb.RAISE_INCIDENT, "reach-by-phone")))
                .on(Meaning.DONE, "reached", WITHDRAW)
                .on(Meaning.DELIVERED, "delivered", WITHDRAW)
                .on(Meaning.ANSWERED, "answered", WITHDRAW)
                .on(Meaning.EXPIRED, "not-sent-in-time", WITHDRAW)
                .on(Meaning.RETRY, "sending", WITHDRAW)
                .on(Meaning.CANCEL, "withdrawn", WITHDRAW);
    }
}
