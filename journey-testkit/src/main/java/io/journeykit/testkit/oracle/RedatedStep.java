package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Step;
import io.journeykit.calendar.DueWindow;
import io.journeykit.template.Due;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An open step that is due from what turned out to be at another time.
 *
 * @param state by what it turned out so
 * @param before the step as it was due before
 * @param point when that is, as it turned out
 */
record RedatedStep(Books books, State state, Step before, Instant point) {

    static final Clause MOVES = new Clause(
            18,
            "corrected-date-moves",
            "What is open and due from a date is due anew, or it is shown, once that is told to be a week or more away from"
                    + " where it was, unless it is due as it was all the same, or was past and stays so.");
    static final Clause TAKES_BACK = new Clause(
            18,
            "corrected-date-takes-back",
            "What had begun does not go on, or it is shown, once its date is told to be still more than a day ahead.");

    /** Less may be lost between working days. */
    private static final Duration FAR = Duration.ofDays(7);

    private static final Duration DAY = Duration.ofDays(1);

    static boolean isFar(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(FAR) >= 0;
    }

    void judge(Verdicts verdicts) {
        if (before.dates().due().isEmpty()
                || before.isHeld()
                || before.extras().leader().isPresent()) {
            return;
        }
        boolean moves = Days.ifKnown(this::isToMove).orElse(false);
        if (moves) {
            verdicts.met(MOVES);
        }
        Optional<Step> after = books.at(state.after().id(), late()).step(before.ref());
        if (after.filter(Step::isOpen).isEmpty()) {
            return;
        }
        Optional<DueWindow> due = after.get().dates().due();
        if (due.equals(before.dates().due())) {
            if (moves) {
                tell(MOVES, "it is due as it was, " + due.get(), verdicts);
            }
        } else if (due.isPresent() && isAhead(due.get()) && before.isActive() && actsWhenDue()) {
            verdicts.met(TAKES_BACK);
            if (after.get().isActive()) {
                tell(TAKES_BACK, "it goes on, though it is due only " + due.get(), verdicts);
            }
        }
    }

    /** Whether it is due otherwise by the new date, and one of the two is still ahead. */
    private boolean isToMove() {
        Instant was = before.dates().due().orElseThrow().target();
        return AuthoredStep.in(books, state.before(), before.ref())
                .flatMap(this::isDue)
                .filter(now -> Duration.between(was, now).abs().compareTo(DAY) >= 0)
                .filter(now -> was.isAfter(state.at()) || now.isAfter(state.at()))
                .isPresent();
    }

    /** When it is due by the new date; what was overdue at entry is due from the entry. */
    private Optional<Instant> isDue(AuthoredStep step) {
        Due due = step.says().due().orElseThrow();
        Instant first = SpansMoveDates.at(step.days(), point, due.target());
        Repetition repeat = step.says().repeat();
        boolean listed = repeat instanceof Repetition.At || repeat instanceof Repetition.Recurs;
        Optional<Instant> target = listed ? Series.date(step, first, step.occurrence()) : Optional.of(first);
        return target.map(at -> at.isBefore(step.entered()) ? step.entered() : at);
    }

    private Instant late() {
        return state.at().plus(Books.AT_ONCE);
    }

    private boolean isAhead(DueWindow due) {
        return due.earliest().isAfter(late().plus(DAY));
    }

    /** A booking begins long before its visit is due. */
    private boolean actsWhenDue() {
        return books.template(before.ref())
                .filter(plan -> !(plan.kind() instanceof StepKind.Booking))
                .isPresent();
    }

    private void tell(Clause clause, String library, Verdicts verdicts) {
        Optional<StepRef> ref = Optional.of(before.ref());
        if (!Shown.by(books, state, ref)) {
            verdicts.broken(new Finding(
                    clause,
                    late(),
                    state.after().id(),
                    ref,
                    library,
                    "what it is counted from was told to be at " + point));
        }
    }
}
