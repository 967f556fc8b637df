package io.journeykit.lifecycle;

import static io.journeykit.lifecycle.Rung.after;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.util.List;

/** Something that the patient is asked, reminded of once, and then asked by the care team. */
final class AskingMachine {

    private static final Act WITHDRAW = Act.of(Verb.WITHDRAW_WORK);
    private static final String CARE_TEAM = "with-care-team";

    private AskingMachine() {}

    /** Each signal that answers leads to the one end. */
    static StepMachine build(String name, String end, List<Meaning> answers) {
        MachineBuilder machine = StepMachine.named(name)
                .version("1")
                .state(State.waiting("asked", Owner.PATIENT)
                        .entering(Verb.ASK_PATIENT)
                        .silent(
                                after(Span.days(2)).doing(Verb.ASK_PATIENT, "reminder"),
                                after(Span.days(2)).to(CARE_TEAM)));
        answers.forEach(answer -> machine.on(answer, end));
        machine.on(Meaning.DECLINED, "declined");
        unreached(machine);
        machine.on(Meaning.CANCEL, "cancelled");
        careTeam(machine, end, answers);
        return machine.state(State.end(end, Outcome.COMPLETED))
                .state(State.end("declined", Outcome.DECLINED))
                .state(State.end("cancelled", Outcome.CANCELLED))
                .standard();
    }

    private static void unreached(MachineBuilder machine) {
        List.of(Meaning.UNDELIVERABLE, Meaning.SUPPRESSED, Meaning.EXPIRED, Meaning.FAILED)
                .forEach(signal -> machine.on(signal, CARE_TEAM));
    }

    private static void careTeam(MachineBuilder machine, String end, List<Meaning> answers) {
        machine.state(State.waiting(CARE_TEAM, Owner.CARE_TEAM)
                .entering(Verb.ASSIGN_WORK, "ask-by-phone")
                .silent(after(Span.workingDays(3)).doing(Verb.RAISE_INCIDENT, "ask-by-phone")));
        answers.forEach(answer -> machine.on(answer, end, WITHDRAW));
        machine.on(Meaning.DECLINED, "declined", WITHDRAW)
                .on(Meaning.RETRY, "asked", WITHDRAW)
                .on(Meaning.CANCEL, "cancelled", WITHDRAW);
    }
}
