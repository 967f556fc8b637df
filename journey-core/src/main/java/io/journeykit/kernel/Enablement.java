package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.condition.Judgement;
import io.journeykit.condition.Truth;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.Gates;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Due;
import io.journeykit.template.Entry;
import io.journeykit.template.Otherwise;
import io.journeykit.template.Point;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Eternity;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a step begins. In this order: what must come first, the chain it is planned with, its occurrences, its date, what
 * only one may hold at a time, its condition.
 */
final class Enablement {

    // How a step stands that its own condition ended: a person's word, or an entry in the middle, is not corrected.
    private static final String RULED_OUT = "not-needed";

    private Enablement() {}

    /** Looks at a step again, since something it depends on has changed. */
    static void look(LiveStep step) {
        Pauses.look(step);
        Step entry = step.entry();
        if (entry.isHeld() || entry.extras().leader().isPresent()) {
            return;
        }
        switch (entry.phase()) {
            case PENDING, PLANNED -> open(step);
            case ACTIVE -> Reconsideration.redate(step);
            case ENDED -> Reconsideration.reconsider(step);
        }
    }

    private static void open(LiveStep step) {
        if (step.journey().head().closing().isPresent()) {
            return;
        }
        if (Repetitions.isOver(step)) {
            if (Repetitions.neverComes(step)) {
                step.incident("rule-never-comes", step.stamp(Why.DUE, step.itself()));
            }
            step.end(Outcome.NOT_NEEDED, Optional.of(RULED_OUT), step.stamp(Why.FACT, Phrase.of("end-of-repetition")));
            return;
        }
        StepTemplate template = step.plan().template();
        Truth gate = Gates.of(step, step.plan().template());
        if (gate == Truth.FALSE && template.otherwise() != Otherwise.CONTINUE) {
            DeadPath.otherwise(step, step.plan().gates().first());
        } else if (gate != Truth.UNKNOWN && partnersReady(step) && !VisitMessages.waitsForItsVisit(step)) {
            occurring(step);
        } else if (step.dates().due().isPresent() && DueDates.isDated(step)) {
            // Its turn had come once, and may come again.
            DueDates.refresh(step);
        }
    }

    private static void occurring(LiveStep step) {
        if (Repetitions.expanded(step)) {
            dated(step);
            return;
        }
        List<FactName> missing = Repetitions.missing(step);
        if (!missing.isEmpty()) {
            unknown(step, missing, FactBringers.bring(step, missing));
        }
    }

    /** Bookings of one chain are planned together, so none begins before the last of them can. */
    private static boolean partnersReady(LiveStep step) {
        for (int partner : step.plan().chain()) {
            if (partner == step.plan().index()) {
                continue;
            }
            LiveStep other = step.at(partner);
            if (other.phase() == Phase.PENDING && Gates.of(other, other.plan().template()) == Truth.UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    private static void dated(LiveStep step) {
        if (DueDates.isDated(step)) {
            if (!DueDates.refresh(step)) {
                undated(step);
                return;
            }
            if (skippedAtEntry(step) || missedWithTheOneBefore(step)) {
                return;
            }
            Instant opens = DueDates.opens(step);
            if (opens.isAfter(step.effective())) {
                plan(step, opens);
                return;
            }
        }
        timed(step);
    }

    /** What is no visit, and is timed to come after something, begins no sooner. */
    private static void timed(LiveStep step) {
        Instant opens = StepTimings.opens(step);
        if (!opens.isAfter(step.effective())) {
            begin(step);
        } else if (opens.equals(Eternity.END)) {
            backToPending(step);
        } else {
            Stamp stamp = step.stamp(
                    Why.NOT_YET, step.plan().template().timings().get(0).phrase());
            new WaitState(Phase.PLANNED, Owner.SYSTEM, opens, List.of()).stands(step, stamp);
        }
    }

    /** What it is timed from is not known yet, or will not take place any more. */
    private static void undated(LiveStep step) {
        StepTemplate template = step.plan().template();
        Optional<Point> lost = template.due().map(Due::from).filter(from -> ReferencePoints.cannotCome(step, from));
        if (lost.isEmpty()) {
            backToPending(step);
        } else if (template.otherwise() == Otherwise.CONTINUE) {
            begin(step);
        } else {
            DeadPath.otherwise(step, lost.get().part());
        }
    }

    private static boolean skippedAtEntry(LiveStep step) {
        boolean skipped = step.journey().head().origin().entry() == Entry.SKIP_PAST && DueAtEntry.wasPast(step);
        if (!skipped && !DueAtEntry.isOvertaken(step)) {
            return false;
        }
        step.end(Outcome.NOT_NEEDED, step.stamp(Why.AT_ENTRY));
        return true;
    }

    private static boolean missedWithTheOneBefore(LiveStep step) {
        if (!Quotas.isRemainder(step)) {
            return false;
        }
        step.end(Outcome.MISSED, step.stamp(Why.WINDOW_CLOSED, DueDates.said(step)));
        return true;
    }

    private static void plan(LiveStep step, Instant opens) {
        Stamp stamp = step.stamp(Why.NOT_YET, step.plan().gates().due());
        new WaitState(Phase.PLANNED, Owner.SYSTEM, opens, List.of()).stands(step, stamp);
    }

    private static void backToPending(LiveStep step) {
        if (step.phase() == Phase.PLANNED) {
            Stamp stamp = step.stamp(Why.REDATED, step.plan().gates().due());
            new WaitState(Phase.PENDING, Owner.SYSTEM, step.review(), List.of()).stands(step, stamp);
        }
    }

    private static void begin(LiveStep step) {
        Optional<Part> taken = Exclusion.takenBy(step);
        if (taken.isPresent()) {
            Stamp stamp = step.stamp(Why.NOT_YET, taken.get());
            new WaitState(Phase.PENDING, Owner.SYSTEM, review(step), List.of()).stands(step, stamp);
            return;
        }
        Judgement judgement = step.plan()
                .template()
                .when()
                .judge(step.facts(), step.definitions().languages());
        if (judgement.fails()) {
            Stamp stamp = step.stamp(Why.CONDITION_FALSE, step.plan().gates().when());
            step.end(Outcome.NOT_NEEDED, Optional.of(RULED_OUT), stamp);
        } else if (DueDates.isTooLateToSay(step)) {
            step.end(Outcome.MISSED, step.stamp(Why.WINDOW_CLOSED, DueDates.said(step)));
        } else if (PausedContacts.isOvertaken(step)) {
            step.end(Outcome.MISSED, step.stamp(Why.WINDOW_CLOSED, Deadlines.closing(step)));
        } else if (judgement.isOpen()) {
            unknown(step, judgement.missing(), FactBringers.settle(step, judgement));
        } else if (!SharedVisits.joins(step)) {
            MachineRunner.start(step);
        }
    }

    /** What cannot be judged is the care team's at once, unless open steps are to bring all that would settle it. */
    private static void unknown(LiveStep step, List<FactName> missing, boolean isBrought) {
        Step before = step.entry();
        boolean isShown = before.status().owner() == Owner.CARE_TEAM
                && before.extras().missing().equals(missing);
        Owner owner = isShown || !isBrought ? Owner.CARE_TEAM : Owner.SYSTEM;
        Stamp stamp = step.stamp(Why.CONDITION_UNKNOWN, named(missing));
        new WaitState(Phase.PENDING, owner, review(step), missing).stands(step, stamp);
        if (step.entry() != before && owner == Owner.CARE_TEAM) {
            step.decision()
                    .heldUp()
                    .waitsInVain(step, missing.isEmpty() ? "condition-unread" : "condition-unknown", stamp);
        }
    }

    private static Part named(List<FactName> facts) {
        return Part.of(facts.stream().map(fact -> Name.fact(fact.value())).toList());
    }

    private static Instant review(LiveStep step) {
        Step entry = step.entry();
        Instant review = entry.phase() == Phase.PENDING
                ? entry.status().deadline().orElseGet(() -> step.review())
                : step.review();
        return Deadlines.closes(step).filter(review::isAfter).orElse(review);
    }

    /** Whether its own condition ended it before it began. */
    static boolean isRuledOut(Step step) {
        return step.outcome().equals(Optional.of(Outcome.NOT_NEEDED))
                && step.history().reached().equals(List.of(RULED_OUT));
    }
}
