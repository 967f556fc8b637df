package io.journeykit.lifecycle;

import static io.journeykit.lifecycle.Rung.after;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;

/**
 * Work for the care team, in the statuses and by the moves of a FHIR Task.
 *
 * <p>There is no {@code draft}: a step that has not begun is not yet a task. Beyond FHIR's table, work may be reported
 * done wherever it stands, since few people report that they accepted and started. On hold is reached from in progress
 * only; a step is suspended elsewhere by holding it, which keeps its state.
 */
final class WorkItemMachine {

    private static final Act WITHDRAW = Act.of(Verb.WITHDRAW_WORK);

    private WorkItemMachine() {}

    static StepMachine build() {
        MachineBuilder machine = StepMachine.named("work-item").version("1");
        asking(machine);
        working(machine);
        return machine.state(State.end("completed", Outcome.COMPLETED))
                .state(State.end("failed", Outcome.FAILED))
                .state(State.end("rejected", Outcome.DECLINED))
                .state(State.end("cancelled", Outcome.CANCELLED))
                .state(State.end("entered-in-error", Outcome.CANCELLED).as(TaskStatus.ENTERED_IN_ERROR))
                .standard();
    }

    private static void asking(MachineBuilder machine) {
        machine.state(task(TaskStatus.REQUESTED).entering(Verb.ASSIGN_WORK))
                .on(Meaning.RECEIVED, "received")
                .on(Meaning.ACCEPTED, "accepted")
                .on(Meaning.REJECTED, "rejected", WITHDRAW);
        anytime(machine);
        machine.state(task(TaskStatus.RECEIVED))
                .on(Meaning.ACCEPTED, "accepted")
                .on(Meaning.REJECTED, "rejected", WITHDRAW);
        anytime(machine);
        machine.state(task(TaskStatus.ACCEPTED)).on(Meaning.STARTED, "in-progress");
        anytime(machine);
    }

    private static void working(MachineBuilder machine) {
        machine.state(task(TaskStatus.READY)).on(Meaning.STARTED, "in-progress");
        anytime(machine);
        machine.state(task(TaskStatus.IN_PROGRESS))
                .on(Meaning.HOLD, "on-hold")
                .on(Meaning.STOPPED, "ready")
                .on(Meaning.FAILED, "failed", WITHDRAW);
        anytime(machine);
        machine.state(task(TaskStatus.ON_HOLD)
                        .silent(after(Span.workingDays(5)).doing(Verb.ASSIGN_WORK, "resume-or-end")))
                .on(Meaning.RESUME, "in-progress");
        anytime(machine);
    }

    private static void anytime(MachineBuilder machine) {
        machine.on(Meaning.DONE, "completed", WITHDRAW)
                .on(Meaning.CANCEL, "cancelled", WITHDRAW)
                .on(Meaning.ENTERED_IN_ERROR, "entered-in-error", WITHDRAW);
    }

    private static State task(TaskStatus status) {
        return State.waiting(status.code(), Owner.CARE_TEAM)
                .as(status)
                .silent(
                        after(Span.workingDays(2)).doing(Verb.ASSIGN_WORK, "escalated"),
                        after(Span.workingDays(1)).doing(Verb.RAISE_INCIDENT, "escalated"));
    }
}
