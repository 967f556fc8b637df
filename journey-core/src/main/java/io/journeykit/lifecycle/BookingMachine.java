package io.journeykit.lifecycle;

import static io.journeykit.lifecycle.Rung.after;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;

/**
 * A booking: found, chosen, held with its chain, booked, kept, and bettered when an earlier slot opens.
 *
 * <p>A slot that is lost leads back to finding, three times, and a visit that is missed, twice; then the care team books by
 * hand. The business statuses are those of a FHIR Appointment.
 */
final class BookingMachine {

    private static final String CARE_TEAM = VisitTransitions.CARE_TEAM;
    private static final Act RELEASE = VisitTransitions.RELEASE;
    private static final Act WITHDRAW = Act.of(Verb.WITHDRAW_WORK);
    private static final Act CALL_OFF = Act.of(Verb.CANCEL_BOOKING);

    private static final Act BROKEN = Act.of(Verb.RAISE_INCIDENT, Act.CHAIN_BROKEN);

    private final MachineBuilder machine = StepMachine.named("booking").version("1");

    private BookingMachine() {}

    static StepMachine build() {
        return new BookingMachine().whole();
    }

    private StepMachine whole() {
        choosing();
        securing();
        booked();
        bettering();
        replanning();
        visiting();
        careTeam();
        return machine.state(State.end("fulfilled", Outcome.COMPLETED).as(TaskStatus.COMPLETED, "fulfilled"))
                .state(State.end("cancelled", Outcome.CANCELLED).as(TaskStatus.CANCELLED, "cancelled"))
                .state(State.end("not-wanted", Outcome.DECLINED))
                .standard();
    }

    private void choosing() {
        finding();
        offered();
    }

    private void finding() {
        machine.state(State.waiting("finding", Owner.SYSTEM)
                        .entering(Verb.FIND_SLOTS)
                        .silent(after(Span.days(1)).to(CARE_TEAM)))
                .on(Meaning.OPTIONS, "offered")
                .on(Meaning.CHOSEN, "holding")
                .on(Meaning.NO_OPTIONS, CARE_TEAM)
                .on(Meaning.FAILED, CARE_TEAM)
                .on(Meaning.CANCEL, "cancelled");
        VisitTransitions.told(machine);
    }

    private void offered() {
        machine.state(State.waiting("offered", Owner.PATIENT)
                        .as(TaskStatus.IN_PROGRESS, "proposed")
                        .entering(Verb.OFFER_OPTIONS)
                        .silent(
                                after(Span.days(2)).doing(Verb.OFFER_OPTIONS, "reminder"),
                                after(Span.days(2)).to(CARE_TEAM)))
                .on(Meaning.CHOSEN, "holding")
                .on(Meaning.DECLINED, "finding")
                .on(Meaning.UNDELIVERABLE, CARE_TEAM)
                // What is open instead of a lapsed offer is found while this one waits.
                .on(Meaning.NO_OPTIONS, CARE_TEAM)
                .on(Meaning.FAILED, CARE_TEAM)
                .on(Meaning.REPLAN, "finding")
                .on(Meaning.CANCEL, "cancelled");
        VisitTransitions.told(machine);
    }

    private void securing() {
        machine.state(VisitTransitions.pending("holding", Owner.PARTNER).entering(Verb.HOLD_SLOT))
                .on(Meaning.HELD, "held");
        VisitTransitions.visitLost(machine, Meaning.GONE);
        VisitTransitions.released(machine);
        VisitTransitions.told(machine);
        machine.on(Meaning.FAILED, CARE_TEAM)
                .on(Meaning.CANCEL, "cancelled", RELEASE)
                .state(VisitTransitions.pending("held", Owner.SYSTEM))
                .on(Meaning.ALL_HELD, "reserving");
        VisitTransitions.released(machine);
        VisitTransitions.told(machine);
        machine.on(Meaning.CANCEL, "cancelled", RELEASE)
                // What is being booked may be booked all the same, so a silence here must not release it.
                .state(VisitTransitions.pending("reserving", Owner.PARTNER)
                        .entering(Verb.BOOK_SLOT)
                        .silent(after(Span.hours(1)).to(CARE_TEAM)));
        VisitTransitions.told(machine);
        VisitTransitions.visitLost(machine, Meaning.GONE, RELEASE);
        machine.on(Meaning.FAILED, CARE_TEAM).on(Meaning.CANCEL, "cancelling");
    }

    private void booked() {
        machine.state(VisitTransitions.kept("booked", Owner.PATIENT)
                .playing(StateRole.BOOKED)
                .entering(Verb.WATCH_SLOTS)
                .silent(Silence.since(
                        SilenceStart.END, after(Span.days(1)).doing(Verb.ASSIGN_WORK, "find-out-attendance"))));
        VisitTransitions.visit(machine);
        VisitTransitions.visitLost(machine, Meaning.CANCELLED_BY_PATIENT, CALL_OFF);
        machine.on(Meaning.SLOT_OPENED, "offered-earlier").on(Meaning.REPLAN, "replanning");
    }

    private void bettering() {
        machine.state(VisitTransitions.kept("offered-earlier", Owner.PATIENT)
                .playing(StateRole.OFFERED_EARLIER)
                .entering(Verb.OFFER_EARLIER)
                .silent(after(Span.days(1)).to("booked")));
        VisitTransitions.visit(machine);
        machine.on(Meaning.ACCEPTED, "exchanging")
                .on(Meaning.DECLINED, "booked")
                .on(Meaning.GONE, "booked")
                .on(Meaning.UNDELIVERABLE, "booked")
                .state(VisitTransitions.kept("exchanging", Owner.PARTNER)
                        .entering(Verb.BOOK_SLOT, "new")
                        .silent(after(Span.hours(1))
                                .doing(Verb.RAISE_INCIDENT, "exchange-unanswered")
                                .to("booked")))
                // The old one is cancelled only now that the new one is hers.
                .on(Meaning.BOOKED, "booked", Act.of(Verb.CANCEL_BOOKING, "old"))
                .on(Meaning.GONE, "booked")
                .on(Meaning.FAILED, "booked", Act.of(Verb.RAISE_INCIDENT, "exchange-failed"))
                .on(Meaning.CANCELLED_BY_PARTNER, CARE_TEAM)
                .losingVisit()
                .on(Meaning.ARRIVED, "arrived")
                .on(Meaning.FULFILLED, "fulfilled")
                .on(Meaning.CANCEL, "cancelling");
    }

    /** The chain no longer holds, while the booking stands: another is proposed, and nothing is moved in silence. */
    private void replanning() {
        machine.state(VisitTransitions.kept("replanning", Owner.SYSTEM)
                .entering(Verb.FIND_SLOTS)
                .silent(after(Span.days(1))
                        .doing(Verb.RAISE_INCIDENT, Act.CHAIN_BROKEN)
                        .to("booked")));
        VisitTransitions.visit(machine);
        machine.on(Meaning.OPTIONS, "offered-another")
                .on(Meaning.NO_OPTIONS, "booked", BROKEN)
                .on(Meaning.FAILED, "booked", BROKEN)
                // What stands no longer fits, so a no or no answer is for a person to see to, not for asking again.
                .state(VisitTransitions.kept("offered-another", Owner.PATIENT)
                        .playing(StateRole.OFFERED_ANOTHER)
                        .entering(Verb.OFFER_EARLIER)
                        .silent(
                                after(Span.days(1)).doing(Verb.OFFER_EARLIER),
                                after(Span.days(1))
                                        .doing(Verb.RAISE_INCIDENT, Act.CHAIN_BROKEN)
                                        .to("booked")));
        VisitTransitions.visit(machine);
        machine.on(Meaning.ACCEPTED, "exchanging")
                .on(Meaning.DECLINED, "booked", BROKEN)
                .on(Meaning.GONE, "booked", BROKEN)
                .on(Meaning.UNDELIVERABLE, "booked", BROKEN);
    }

    private void visiting() {
        machine.state(State.waiting("arrived", Owner.PARTNER)
                        .playing(StateRole.ARRIVED)
                        .as(TaskStatus.IN_PROGRESS, "arrived")
                        .silent(Silence.since(
                                SilenceStart.END, after(Span.days(1)).doing(Verb.ASSIGN_WORK, "find-out-outcome"))))
                .on(Meaning.FULFILLED, "fulfilled")
                // At the desk she was given another time.
                .on(Meaning.BOOKED, "booked")
                .on(Meaning.NO_SHOW, CARE_TEAM)
                .losingVisit()
                .on(Meaning.CANCELLED_BY_PARTNER, CARE_TEAM)
                .losingVisit()
                .on(Meaning.CANCELLED_BY_PATIENT, CARE_TEAM)
                .losingVisit()
                .state(State.waiting("cancelling", Owner.PARTNER)
                        .entering(Verb.CANCEL_BOOKING)
                        .silent(after(Span.workingDays(1)).doing(Verb.ASSIGN_WORK, "confirm-cancellation")))
                .on(Meaning.CANCELLED, "cancelled")
                .on(Meaning.CANCELLED_BY_PARTNER, "cancelled")
                .on(Meaning.CANCELLED_BY_PATIENT, "cancelled")
                .on(Meaning.NO_SHOW, "cancelled")
                .on(Meaning.ARRIVED, "arrived")
                .on(Meaning.FULFILLED, "fulfilled");
    }

    private void careTeam() {
        machine.state(State.waiting(CARE_TEAM, Owner.CARE_TEAM)
                        .entering(Verb.ASSIGN_WORK, "book-by-hand")
                        .silent(after(Span.workingDays(3)).doing(Verb.RAISE_INCIDENT, "book-by-hand")))
                .on(Meaning.BOOKED, "booked", WITHDRAW)
                .on(Meaning.OPTIONS, "offered", WITHDRAW)
                .on(Meaning.CHOSEN, "holding", WITHDRAW)
                .on(Meaning.RETRY, "finding", WITHDRAW)
                .on(Meaning.DECLINED, "not-wanted", WITHDRAW)
                .on(Meaning.ARRIVED, "arrived", WITHDRAW)
                .on(Meaning.FULFILLED, "fulfilled", WITHDRAW)
                .on(Meaning.CANCEL, "cancelled", WITHDRAW);
    }
}
