package io.journeykit.lifecycle;

import static io.journeykit.lifecycle.Rung.after;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;

/**
 * A referral, as BSeR and IHE 360X have it in common: the move ids are the numbers of their 34 transitions.
 *
 * <p>The initiator can only request a cancellation; the recipient confirms it, or completes all the same. A draft that
 * cannot be sent has no transition in the table, so it is its silence that asks the care team to send it by hand.
 */
final class ReferralMachine {

    private ReferralMachine() {}

    static StepMachine build() {
        MachineBuilder machine = StepMachine.named("referral").version("1");
        request(machine);
        event(machine);
        note(machine);
        ends(machine);
        return machine.standard();
    }

    private static void request(MachineBuilder machine) {
        machine.state(State.waiting("draft", Owner.SYSTEM)
                        .as(TaskStatus.DRAFT)
                        .entering(Verb.SEND_REFERRAL)
                        .silent(chased(Span.hours(4), "send-referral-by-hand")))
                .move("01", Meaning.SENT, "created")
                .state(partner("created", TaskStatus.RECEIVED, "2.0 created")
                        .silent(chased(Span.workingDays(2), "chase-referral")))
                .move("02", Meaning.ACCEPTED, "accepted")
                .move("03", Meaning.DECLINED, "declined")
                .move("04", Meaning.CANCEL, "cancellation-requested")
                .state(partner("accepted", TaskStatus.ACCEPTED, "3.0 accepted")
                        .playing(StateRole.ACCEPTED)
                        .silent(afterVisit(Span.weeks(4), "chase-scheduling")))
                .move("05", Meaning.DECLINED, "declined")
                .move("06", Meaning.SCHEDULED, "event-scheduled")
                .move("07", Meaning.CANCEL, "cancellation-requested")
                .move("08", Meaning.INTERIM_NOTE, "interim-note")
                .move("09", Meaning.COMPLETED, "completed")
                // The table lists this move twice, so a recipient may report its start under either word.
                .move("31", Meaning.STARTED, "in-progress")
                .move("32", Meaning.IN_PROGRESS, "in-progress")
                .state(partner("in-progress", TaskStatus.IN_PROGRESS, "5.1 in progress")
                        .silent(afterVisit(Span.weeks(4), "chase-consult-note")))
                .move("33", Meaning.DECLINED, "declined")
                .move("34", Meaning.CANCEL, "cancellation-requested");
    }

    private static void event(MachineBuilder machine) {
        machine.state(partner("event-scheduled", TaskStatus.IN_PROGRESS, "5.1.1 event scheduled")
                        .silent(afterVisit(Span.workingDays(5), "chase-consult-note")))
                .move("10", Meaning.DECLINED, "declined")
                .move("11", Meaning.SCHEDULED, "event-scheduled")
                .move("12", Meaning.UNATTENDED, "unattended")
                .move("13", Meaning.EVENT_CANCELLED, "event-cancelled")
                .move("14", Meaning.CANCEL, "cancellation-requested")
                .move("15", Meaning.INTERIM_NOTE, "interim-note")
                .move("16", Meaning.COMPLETED, "completed")
                .state(partner("unattended", TaskStatus.IN_PROGRESS, "5.1.2 unattended")
                        .silent(chased(Span.workingDays(3), "rebook-missed-visit")))
                .move("17", Meaning.DECLINED, "declined")
                .move("18", Meaning.SCHEDULED, "event-scheduled")
                .move("19", Meaning.EVENT_CANCELLED, "event-cancelled")
                .move("20", Meaning.CANCEL, "cancellation-requested")
                .state(partner("event-cancelled", TaskStatus.IN_PROGRESS, "5.1.3 event cancelled")
                        .silent(chased(Span.workingDays(3), "rebook-cancelled-visit")))
                .move("21", Meaning.SCHEDULED, "event-scheduled")
                .move("22", Meaning.CANCEL, "cancellation-requested");
    }

    private static void note(MachineBuilder machine) {
        machine.state(partner("interim-note", TaskStatus.IN_PROGRESS, "5.1.4 interim note")
                        .silent(chased(Span.weeks(4), "chase-consult-note")))
                .move("25", Meaning.DECLINED, "declined")
                .move("26", Meaning.SCHEDULED, "event-scheduled")
                .move("27", Meaning.EVENT_CANCELLED, "event-cancelled")
                .move("28", Meaning.CANCEL, "cancellation-requested")
                .move("29", Meaning.INTERIM_NOTE, "interim-note")
                .move("30", Meaning.COMPLETED, "completed");
    }

    private static void ends(MachineBuilder machine) {
        machine.state(partner("cancellation-requested", TaskStatus.IN_PROGRESS, "5.2 cancellation requested")
                        .playing(StateRole.CANCELLATION_REQUESTED)
                        .entering(Verb.REQUEST_CANCELLATION)
                        .silent(chased(Span.workingDays(2), "confirm-cancellation")))
                .move("23", Meaning.CANCELLED, "cancelled")
                .move("24", Meaning.COMPLETED, "completed")
                .state(State.end("declined", Outcome.DECLINED).as(TaskStatus.REJECTED, "4.0 declined"))
                .state(State.end("cancelled", Outcome.CANCELLED).as(TaskStatus.CANCELLED, "6.0 cancelled"))
                .state(State.end("completed", Outcome.COMPLETED).as(TaskStatus.COMPLETED, "7.0 completed"));
    }

    private static State partner(String name, TaskStatus status, String businessStatus) {
        return State.waiting(name, Owner.PARTNER).as(status, businessStatus);
    }

    private static Silence chased(Span span, String work) {
        return ladder(SilenceStart.ENTRY, span, work);
    }

    private static Silence afterVisit(Span span, String work) {
        return ladder(SilenceStart.END, span, work);
    }

    private static Silence ladder(SilenceStart from, Span span, String work) {
        return Silence.since(
                from,
                after(span).doing(Verb.ASSIGN_WORK, work),
                after(Span.workingDays(5)).doing(Verb.RAISE_INCIDENT, work));
    }
}
