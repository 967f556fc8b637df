package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.condition.Judgement;
import io.journeykit.condition.Truth;
import io.journeykit.template.Due;
import io.journeykit.template.Entry;
import io.journeykit.template.Otherwise;
import io.journeykit.template.Point;
import io.journeykit.template.StepTemplate;
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
final class Opening {

    // How a step stands that its own condition ended: a person's word, or an entry in the middle, is not corrected.
    private static final String RULED_OUT = "not-needed";

    private Opening() {}

    /** Looks at a step again, since something it depends on has changed. */
    static void look(Turn turn, Run run) {
        Step step = run.step();
        if (step.isHeld() || step.aside().leader().isPresent()) {
            return;
        }
        switch (step.phase()) {
            case PENDING, PLANNED -> open(turn, run);
            case ACTIVE -> Reviewing.redate(turn, run);
            case ENDED -> Reviewing.reconsider(turn, run);
        }
    }

    private static void open(Turn turn, Run run) {
        if (run.journey().head().closing().isPresent()) {
            return;
        }
        if (Recurring.isOver(turn, run)) {
            Finishing.end(turn, run, Outcome.NOT_NEEDED, RULED_OUT, turn.stamp(Why.FACT, "the end of its repetition"));
            return;
        }
        StepTemplate template = run.plan().template();
        Truth gate = Gates.of(run);
        if (gate == Truth.FALSE && template.otherwise() != Otherwise.CONTINUE) {
            Hopeless.otherwise(turn, run, first(template));
        } else if (gate != Truth.UNKNOWN && partnersReady(turn, run)) {
            occurring(turn, run);
        }
    }

    private static void occurring(Turn turn, Run run) {
        if (Recurring.expanded(turn, run)) {
            dated(turn, run);
            return;
        }
        List<FactName> missing = Recurring.missing(turn, run);
        if (!missing.isEmpty()) {
            unknown(turn, run, missing, missing.toString());
        }
    }

    private static String first(StepTemplate template) {
        return template.after().leaves().stream()
                .map(leaf -> leaf.step().value())
                .reduce((one, other) -> one + ", " + other)
                .orElse("its milestone");
    }

    /** Bookings of one chain are planned together, so none begins before the last of them can. */
    private static boolean partnersReady(Turn turn, Run run) {
        for (int partner : run.plan().chain()) {
            if (partner == run.plan().index()) {
                continue;
            }
            Run other = run.at(partner);
            if (other.step().phase() == Phase.PENDING && Gates.of(other) == Truth.UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    private static void dated(Turn turn, Run run) {
        if (Dues.isDated(run)) {
            if (!Dues.refresh(turn, run)) {
                undated(turn, run);
                return;
            }
            if (skippedAtEntry(turn, run) || missedWithTheOneBefore(turn, run)) {
                return;
            }
            Instant opens = Dues.opens(run);
            if (opens.isAfter(turn.effective())) {
                plan(turn, run, opens);
                return;
            }
        }
        begin(turn, run);
    }

    /** What it is timed from is not known yet, or will not take place any more. */
    private static void undated(Turn turn, Run run) {
        StepTemplate template = run.plan().template();
        Optional<Point> lost = template.due().map(Due::from).filter(from -> Points.cannotCome(run, from));
        if (lost.isEmpty()) {
            backToPending(turn, run);
        } else if (template.otherwise() == Otherwise.CONTINUE) {
            begin(turn, run);
        } else {
            Hopeless.otherwise(turn, run, lost.get().toString());
        }
    }

    private static boolean skippedAtEntry(Turn turn, Run run) {
        if (run.journey().head().origin().entry() != Entry.SKIP_PAST || !Dues.wasPastAtEntry(run)) {
            return false;
        }
        Finishing.end(turn, run, Outcome.NOT_NEEDED, "", turn.stamp(Why.AT_ENTRY, "it was past"));
        return true;
    }

    private static boolean missedWithTheOneBefore(Turn turn, Run run) {
        if (!Quotas.isRemainder(run)) {
            return false;
        }
        String window = run.step().dates().due().get().toString();
        Finishing.end(turn, run, Outcome.MISSED, "", turn.stamp(Why.WINDOW_CLOSED, window));
        return true;
    }

    private static void plan(Turn turn, Run run, Instant opens) {
        Stamp stamp = turn.stamp(Why.NOT_YET, run.plan().words().due());
        new Waiting(Phase.PLANNED, Owner.SYSTEM, opens, List.of()).stands(turn, run, stamp);
    }

    private static void backToPending(Turn turn, Run run) {
        if (run.step().phase() == Phase.PLANNED) {
            Stamp stamp = turn.stamp(Why.REDATED, run.plan().words().due());
            new Waiting(Phase.PENDING, Owner.SYSTEM, turn.review(run.template()), List.of()).stands(turn, run, stamp);
        }
    }

    private static void begin(Turn turn, Run run) {
        Optional<String> taken = Exclusion.takenBy(turn, run);
        if (taken.isPresent()) {
            Stamp stamp = turn.stamp(Why.NOT_YET, taken.get() + " is under way");
            new Waiting(Phase.PENDING, Owner.SYSTEM, review(turn, run), List.of()).stands(turn, run, stamp);
            return;
        }
        Judgement judgement =
                run.plan().template().when().judge(Knowledge.of(turn, run.journey()), turn.definitions.languages());
        if (judgement.fails()) {
            Stamp stamp = turn.stamp(Why.CONDITION_FALSE, run.plan().words().when());
            Finishing.end(turn, run, Outcome.NOT_NEEDED, RULED_OUT, stamp);
        } else if (judgement.isOpen()) {
            String missing = judgement.missing().isEmpty()
                    ? judgement.toString()
                    : judgement.missing().toString();
            unknown(turn, run, judgement.missing(), missing);
        } else if (!Sharing.joins(turn, run)) {
            Running.start(turn, run);
        }
    }

    /** What cannot be judged waits with the care team, and names the facts that would settle it. */
    private static void unknown(Turn turn, Run run, List<FactName> missing, String words) {
        Waiting waiting = new Waiting(Phase.PENDING, Owner.CARE_TEAM, review(turn, run), missing);
        waiting.stands(turn, run, turn.stamp(Why.CONDITION_UNKNOWN, words));
    }

    private static Instant review(Turn turn, Run run) {
        Step step = run.step();
        return step.phase() == Phase.PENDING
                ? step.standing().deadline().orElseGet(() -> turn.review(run.template()))
                : turn.review(run.template());
    }

    /** Whether its own condition ended it before it began. */
    static boolean isRuledOut(Step step) {
        return step.outcome().equals(Optional.of(Outcome.NOT_NEEDED))
                && step.track().reached().equals(List.of(RULED_OUT));
    }
}
