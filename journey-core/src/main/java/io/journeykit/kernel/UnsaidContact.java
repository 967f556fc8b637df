package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.Verb;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.phrase.Name;
import io.journeykit.template.Contact.Unsaid;
import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What cannot be said is never dropped in silence: the step hears of it, and in the end a person is asked. */
final class UnsaidContact {

    private static final String SWALLOWED = "not-handed-over";
    private static final Set<Verb> SHOWING = Set.of(Verb.ASSIGN_WORK, Verb.RAISE_INCIDENT);
    private static final String UNSAYABLE = "cannot-be-said";
    static final String UNTOLD = "not-contacted";

    private UnsaidContact() {}

    static void tell(DecisionBuilder decision, Outreach outreach, Verdict.Refuse refuse) {
        tell(decision, outreach, refuse, decision.stamp(Why.CONTACT_RULE, Name.rule(refuse.rule())));
    }

    /** A part of what was to be said has no value: that text goes no way, and those that were to go with it go by themselves. */
    static void without(DecisionBuilder decision, List<Outreach> attempted, Report.NotSaid report) {
        Stamp stamp = decision.stamp(Why.REPORTED, report.phrase());
        boolean isAnyones = attempted.stream().anyMatch(outreach -> says(outreach, report));
        for (Outreach outreach : attempted) {
            // Its place in the budgets is given back.
            decision.emit(new ContactEvent.Deferred(outreach.id(), decision.now, UNSAYABLE, stamp));
        }
        for (Outreach outreach : attempted) {
            // Where it is the heading that cannot be said, nothing below it can.
            boolean isMeant = !isAnyones || says(outreach, report);
            if (isMeant && ContactDispatch.find(decision, outreach.id()).isPresent()) {
                tell(decision, outreach, new Verdict.Refuse(Closing.ESCALATED, UNSAYABLE), stamp);
            }
        }
        decision.judgeContacts();
    }

    private static boolean says(Outreach outreach, Report.NotSaid report) {
        return outreach.wording().says().equals(report.text());
    }

    private static void tell(DecisionBuilder decision, Outreach outreach, Verdict.Refuse refuse, Stamp stamp) {
        if (outreach.isNews()) {
            UntoldNews.show(decision, outreach, refuse, stamp);
            return;
        }
        if (ConsentOnRecord.isMissing(decision, refuse)) {
            unasked(decision, outreach, refuse, stamp);
            return;
        }
        Optional<LiveStep> told = decision.step(outreach.step()).filter(step -> refuse.closing() != Closing.WITHDRAWN);
        Optional<String> to = told.flatMap(
                step -> isRepeated(step, outreach) ? Optional.of(DecisionBuilder.ROLE) : handedTo(step, refuse));
        decision.emit(new ContactEvent.Closed(outreach.id(), refuse.closing(), refuse.rule(), to, stamp));
        told.ifPresent(step -> tell(step, outreach, refuse, stamp));
    }

    /** What she hears once more, since her answer was none of the choices, was said before: the booking waits on. */
    private static boolean isRepeated(LiveStep step, Outreach outreach) {
        return outreach.answer().equals(Optional.of(Meaning.CHOSEN.word()))
                && outreach.wanted().equals(step.effective())
                && step.journey()
                        .head()
                        .chainOf(step.ref())
                        .filter(chain -> chain.told().unclear())
                        .isPresent();
    }

    /** A person is to ask her consent, which is one thing to do; what could only have been said in time has ended. */
    private static void unasked(DecisionBuilder decision, Outreach outreach, Verdict.Refuse refuse, Stamp stamp) {
        decision.emit(new ContactEvent.Closed(outreach.id(), refuse.closing(), refuse.rule(), Optional.empty(), stamp));
        decision.step(outreach.step())
                .filter(step -> DueDates.isContact(step.plan().kind()))
                .ifPresent(step -> step.end(Outcome.MISSED, stamp));
    }

    private static void tell(LiveStep step, Outreach outreach, Verdict.Refuse refuse, Stamp stamp) {
        if (isRepeated(step, outreach)) {
            step.incident(UNTOLD, Name.rule(refuse.rule()), stamp);
            return;
        }
        Unsaid choice = UnsaidChoice.of(step);
        boolean isSkipped = choice == Unsaid.SKIP && (refuse.closing() != Closing.ESCALATED || isOfASeries(step));
        boolean ends = isSkipped || choice == Unsaid.INCIDENT;
        if (!ends || !DueDates.isContact(step.plan().kind())) {
            boolean isLeft = step.plan().isBooking() && refuse.closing() == Closing.SUPPRESSED && !isShown(step);
            tell(step, refuse, stamp);
            if (isLeft) {
                step.incident(UNTOLD, Name.rule(refuse.rule()), stamp);
            }
            return;
        }
        step.end(Outcome.MISSED, stamp);
        if (isSkipped && wasTried(outreach, refuse)) {
            step.incident("missed", stamp);
        }
    }

    /** One that did not arrive ends one occurrence, and the next comes at its time. */
    private static boolean isOfASeries(LiveStep step) {
        return step.repeat() instanceof Repetition.Every
                || step.repeat() instanceof Repetition.Recurs
                || step.repeat() instanceof Repetition.At;
    }

    /** Whether a channel had it, and did not take it. */
    private static boolean wasTried(Outreach outreach, Verdict.Refuse refuse) {
        return refuse.rule().equals(SWALLOWED) || !outreach.tried().isEmpty();
    }

    /** One question stands for all that is offered together. */
    private static void tell(LiveStep step, Verdict.Refuse refuse, Stamp stamp) {
        for (LiveStep asked : OfferTimes.isOffered(step) ? OfferTimes.offeredWith(step) : List.of(step)) {
            if (!asked.fire(signal(refuse), stamp) && !asked.fire(Meaning.UNDELIVERABLE, stamp)) {
                asked.incident(UNTOLD, Name.rule(refuse.rule()), stamp);
            }
        }
    }

    private static Meaning signal(Verdict.Refuse refuse) {
        return switch (refuse.closing()) {
            case EXPIRED -> Meaning.EXPIRED;
            case SUPPRESSED -> Meaning.SUPPRESSED;
            default -> Meaning.UNDELIVERABLE;
        };
    }

    /** Whether its machine lets a person see that she could not be asked. */
    private static boolean isShown(LiveStep step) {
        return acts(step, Meaning.SUPPRESSED).map(Act::verb).anyMatch(SHOWING::contains);
    }

    /** What its machine does when that is so, or else when it did not arrive. */
    private static Stream<Act> acts(LiveStep step, Meaning meaning) {
        CompiledMachine machine = step.plan().machine();
        int fired = step.transition(meaning);
        fired = fired == CompiledMachine.NONE ? step.transition(Meaning.UNDELIVERABLE) : fired;
        return fired == CompiledMachine.NONE
                ? Stream.of(Act.of(Verb.RAISE_INCIDENT))
                : Stream.concat(
                        machine.transition(fired).acts().stream(),
                        machine.state(machine.target(fired)).onEntry().stream());
    }

    /** The role whose work it becomes: by the step's machine, or whoever looks at incidents. */
    private static Optional<String> handedTo(LiveStep step, Verdict.Refuse refuse) {
        return acts(step, signal(refuse))
                .filter(act -> SHOWING.contains(act.verb()))
                .map(act -> act.verb() == Verb.ASSIGN_WORK ? WorkItems.role(step, act) : DecisionBuilder.ROLE)
                .findFirst();
    }
}
