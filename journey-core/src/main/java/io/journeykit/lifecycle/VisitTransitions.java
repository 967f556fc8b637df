package io.journeykit.lifecycle;

import static io.journeykit.lifecycle.Rung.after;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Owner;

/** The parts of the booking machine that come back wherever a slot is pending or a visit is booked. */
final class VisitTransitions {

    static final String CARE_TEAM = "with-care-team";
    static final Act RELEASE = Act.of(Verb.RELEASE_SLOT);

    private static final Act COUNT_REPLAN = Act.of(Verb.COUNT, "replans");
    private static final Guard MAY_REPLAN = Guard.below("replans", 3);
    private static final Guard REPLANNED_OFTEN = Guard.atLeast("replans", 3);
    private static final Act COUNT_NO_SHOW = Act.of(Verb.COUNT, "no-shows");
    private static final Guard MAY_MISS = Guard.below("no-shows", 2);
    private static final Guard MISSED_OFTEN = Guard.atLeast("no-shows", 2);

    private VisitTransitions() {}

    /** What may happen to a visit wherever it is booked. */
    static void visit(MachineBuilder machine) {
        machine.on(Signals.ARRIVED, "arrived")
                .on(Signals.FULFILLED, "fulfilled")
                .on(Signals.NO_SHOW, MAY_MISS, "finding", COUNT_NO_SHOW)
                .on(Signals.NO_SHOW, MISSED_OFTEN, CARE_TEAM)
                .on(Signals.CANCEL, "cancelling");
        lost(machine, Signals.CANCELLED_BY_PARTNER);
    }

    /** Another is found, three times. */
    static void lost(MachineBuilder machine, String signal) {
        machine.on(signal, MAY_REPLAN, "finding", COUNT_REPLAN).on(signal, REPLANNED_OFTEN, CARE_TEAM);
    }

    /** The same, where what is lost is first given back. */
    static void lost(MachineBuilder machine, String signal, Act giveBack) {
        machine.on(signal, MAY_REPLAN, "finding", giveBack, COUNT_REPLAN)
                .on(signal, REPLANNED_OFTEN, CARE_TEAM, giveBack);
    }

    static void released(MachineBuilder machine) {
        lost(machine, Signals.RELEASE, RELEASE);
    }

    static State pending(String name, Owner owner) {
        return State.waiting(name, owner)
                .as(TaskStatus.IN_PROGRESS, "pending")
                .silent(after(Span.hours(1)).doing(Verb.RELEASE_SLOT).to(CARE_TEAM));
    }

    static State kept(String name, Owner owner) {
        return State.waiting(name, owner).as(TaskStatus.IN_PROGRESS, "booked");
    }
}
