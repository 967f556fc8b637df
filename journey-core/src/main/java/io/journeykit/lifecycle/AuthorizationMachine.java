package io.journeykit.lifecycle;

import static io.journeykit.lifecycle.Rung.after;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;

/** A payer's authorization; when it is pended, the payer wants more information from the care team. */
final class AuthorizationMachine {

    private static final Act WITHDRAW = Act.of(Verb.WITHDRAW_WORK);
    private final MachineBuilder machine = StepMachine.named("authorization").version("1");

    private AuthorizationMachine() {}

    static StepMachine build() {
        return new AuthorizationMachine().whole();
    }

    private StepMachine whole() {
        payer();
        careTeam();
        return machine.state(State.end("approved", Outcome.COMPLETED))
                .state(State.end("denied", Outcome.DECLINED))
                .state(State.end("cancelled", Outcome.CANCELLED))
                .standard();
    }

    private void payer() {
        machine.state(chased("requested", Span.workingDays(2)).entering(Verb.PERFORM, "request-authorization"))
                .on(Meaning.PENDED, "pended")
                .on(Meaning.FAILED, "with-care-team");
        verdict();
        machine.state(chased("under-review", Span.workingDays(3))).on(Meaning.PENDED, "pended");
        verdict();
    }

    private void careTeam() {
        machine.state(atWork("pended", "send-more-information")).on(Meaning.DONE, "under-review", WITHDRAW);
        verdict();
        machine.state(atWork("with-care-team", "request-authorization-by-hand"))
                .on(Meaning.DONE, "under-review", WITHDRAW)
                .on(Meaning.RETRY, "requested", WITHDRAW)
                .on(Meaning.PENDED, "pended", WITHDRAW);
        verdict();
    }

    private void verdict() {
        machine.on(Meaning.APPROVED, "approved", WITHDRAW)
                .on(Meaning.DENIED, "denied", WITHDRAW)
                .on(Meaning.CANCEL, "cancelled", WITHDRAW);
    }

    private static State chased(String name, Span span) {
        return State.waiting(name, Owner.PARTNER)
                .silent(
                        after(span).doing(Verb.ASSIGN_WORK, "chase-authorization"),
                        after(Span.workingDays(3)).doing(Verb.RAISE_INCIDENT, "chase-authorization"));
    }

    private static State atWork(String name, String work) {
        return State.waiting(name, Owner.CARE_TEAM)
                .entering(Verb.ASSIGN_WORK, work)
                .silent(after(Span.workingDays(2)).doing(Verb.RAISE_INCIDENT, work));
    }
}
