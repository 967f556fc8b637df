package io.journeykit.lifecycle;

import static io.journeykit.lifecycle.Rung.after;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Owner;
import java.util.stream.Stream;

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

    /** What the world may tell wherever a booking stands: somebody has booked it, she is there, or she was. */
    static void told(MachineBuilder machine) {
        machine.on(Meaning.BOOKED, "booked").on(Meaning.ARRIVED, "arrived").on(Meaning.FULFILLED, "fulfilled");
    }

    /** What may happen to a visit wherever it is booked. */
    static void visit(MachineBuilder machine) {
        told(machine);
        machine.on(Meaning.NO_SHOW, MAY_MISS, "finding", COUNT_NO_SHOW)
                .losingVisit()
                .on(Meaning.NO_SHOW, MISSED_OFTEN, CARE_TEAM)
                .losingVisit()
                .on(Meaning.CANCEL, "cancelling");
        visitLost(machine, Meaning.CANCELLED_BY_PARTNER);
    }

    /** The visit is lost, or the slot that was to be hers: another is found, three times. */
    static void visitLost(MachineBuilder machine, Meaning meaning, Act... giveBack) {
        machine.on(meaning, MAY_REPLAN, "finding", counting(giveBack))
                .losingVisit()
                .on(meaning, REPLANNED_OFTEN, CARE_TEAM, giveBack)
                .losingVisit();
    }

    /** What is held is given back before the visit stands: another is found, three times. */
    static void released(MachineBuilder machine) {
        machine.on(Meaning.RELEASE, MAY_REPLAN, "finding", counting(RELEASE))
                .on(Meaning.RELEASE, REPLANNED_OFTEN, CARE_TEAM, RELEASE);
    }

    private static Act[] counting(Act... giveBack) {
        return Stream.concat(Stream.of(giveBack), Stream.of(COUNT_REPLAN)).toArray(Act[]::new);
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
