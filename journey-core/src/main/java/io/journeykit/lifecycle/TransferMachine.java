package io.journeykit.lifecycle;

import static io.journeykit.lifecycle.Rung.after;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;

/**
 * A transfer of records: sent, sent again twice, then chased by the care team.
 *
 * <p>Only the acknowledgement counts: what was sent, or even received, is not yet known to be with whoever needs it.
 * It is taken wherever it comes.
 */
final class TransferMachine {

    private static final Act WITHDRAW = Act.of(Verb.WITHDRAW_WORK);
    private static final String CARE_TEAM = "with-care-team";
    private static final String RESENDS = "resends";
    private static final int MOST_RESENDS = 2;

    private final MachineBuilder machine = StepMachine.named("transfer").version("1");

    private TransferMachine() {}

    static StepMachine build() {
        return new TransferMachine().whole();
    }

    private StepMachine whole() {
        first();
        again();
        careTeam();
        return machine.state(State.end("acknowledged", Outcome.COMPLETED))
                .state(State.end("cancelled", Outcome.CANCELLED))
                .standard();
    }

    private void first() {
        machine.state(sentAgainIfSilent("requested").entering(Verb.TRANSFER_RECORDS))
                .on(Meaning.SENT, "sent")
                .on(Meaning.RECEIVED, "received");
        anytime();
        machine.state(sentAgainIfSilent("sent")).on(Meaning.RECEIVED, "received");
        anytime();
        machine.state(sentAgainIfSilent("received"));
        anytime();
    }

    private void again() {
        machine.state(State.waiting("resending", Owner.PARTNER)
                        .entering(Verb.TRANSFER_RECORDS, "again")
                        .silent(after(Span.hours(4)).to(CARE_TEAM)))
                .on(Meaning.SENT, Guard.below(RESENDS, MOST_RESENDS), "sent")
                .on(Meaning.SENT, Guard.atLeast(RESENDS, MOST_RESENDS), "sent-for-the-last-time")
                .on(Meaning.RECEIVED, Guard.below(RESENDS, MOST_RESENDS), "received")
                .on(Meaning.RECEIVED, Guard.atLeast(RESENDS, MOST_RESENDS), "sent-for-the-last-time");
        anytime();
        machine.state(State.waiting("sent-for-the-last-time", Owner.PARTNER)
                .silent(after(Span.hours(4)).to(CARE_TEAM)));
        anytime();
    }

    private void careTeam() {
        machine.state(State.waiting(CARE_TEAM, Owner.CARE_TEAM)
                        .entering(Verb.ASSIGN_WORK, "chase-records")
                        .silent(after(Span.workingDays(1)).doing(Verb.RAISE_INCIDENT, "chase-records")))
                .on(Meaning.ACKNOWLEDGED, "acknowledged", WITHDRAW)
                .on(Meaning.RETRY, "requested", WITHDRAW)
                .on(Meaning.CANCEL, "cancelled", WITHDRAW);
    }

    private void anytime() {
        machine.on(Meaning.ACKNOWLEDGED, "acknowledged")
                .on(Meaning.REFUSED, CARE_TEAM)
                .on(Meaning.FAILED, CARE_TEAM)
                .on(Meaning.CANCEL, "cancelled");
    }

    private static State sentAgainIfSilent(String name) {
        return State.waiting(name, Owner.PARTNER)
                .silent(after(Span.hours(4)).doing(Verb.COUNT, RESENDS).to("resending"));
    }
}
