package io.journeykit.testkit.oracle;

import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Repetition.Recall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Law 22 of series: each date is counted from the first in one step, and none from the one before. */
final class SeriesKeepTheirDates implements Law {

    private static final Clause FIXED = new Clause(
            22,
            "fixed-interval-from-the-first",
            "The n-th of a fixed interval is n - 1 intervals after the first, at month ends too.");
    private static final Clause SCHEDULED = new Clause(
            22,
            "last-scheduled-does-not-slip",
            "What is counted from the last scheduled date keeps to the dates of the first, and does not slip: monthly from 31"
                    + " January it is 28 February, 31 March and so on.");
    private static final Clause LISTED = new Clause(
            22, "listed-distances-from-the-first", "Each distance of a list is counted from the first date.");
    private static final Clause RULE =
            new Clause(22, "rule-is-counted-from-its-start", "A rule comes when it says, counted from its first date.");

    @Override
    public List<Clause> clauses() {
        return List.of(FIXED, SCHEDULED, LISTED, RULE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        DecisionLog.each(books, StepEvent.DueSet.class, (state, set) -> {
            Optional<AuthoredStep> step = AuthoredStep.in(books, state.after(), set.step())
                    .filter(it -> it.isFree() && it.step().dates().due().equals(set.window()));
            step.flatMap(SeriesKeepTheirDates::clause)
                    .filter(clause -> set.window().isPresent())
                    .flatMap(clause -> Days.ifKnown(() -> new Due(clause, dates(step.get()))))
                    .filter(due -> !due.dates().isEmpty())
                    .filter(due -> due.dates().stream()
                            .allMatch(at -> !at.isBefore(step.get().entered())
                                    && step.get().isOnTime(at)))
                    .ifPresent(due -> judge(state, step.get(), due, verdicts));
        });
    }

    private record Due(Clause clause, List<Instant> dates) {}

    private static void judge(State state, AuthoredStep step, Due due, Verdicts verdicts) {
        verdicts.met(due.clause());
        Instant target = step.step().dates().due().map(DueWindow::target).orElseThrow();
        if (!due.dates().contains(target)) {
            verdicts.broken(new Finding(
                    due.clause(),
                    state.at(),
                    step.agenda().id(),
                    Optional.of(step.step().ref()),
                    "number " + step.occurrence() + " is due at " + target,
                    "it is due at " + due.dates()));
        }
    }

    private static Optional<Clause> clause(AuthoredStep step) {
        Repetition repeat = step.says().repeat();
        if (repeat instanceof Repetition.At) {
            return Optional.of(LISTED).filter(listed -> beginsPlainly(step));
        }
        if (repeat instanceof Repetition.Recurs) {
            return Optional.of(RULE).filter(ruled -> beginsPlainly(step));
        }
        if (!(repeat instanceof Repetition.Every every) || step.occurrence() == 1) {
            return Optional.empty();
        }
        // Where a visit was booked says when it was scheduled, which may be any time.
        return every.recall() == Recall.FIXED
                ? Optional.of(FIXED).filter(fixed -> beginsPlainly(step))
                : Optional.of(SCHEDULED).filter(slips -> every.recall() == Recall.LAST_SCHEDULED && !step.isVisit());
    }

    /** Whether its first date is beyond doubt, so that no mistake in it is taken for one in the others. */
    private static boolean beginsPlainly(AuthoredStep step) {
        return step.says()
                .due()
                .map(due -> due.target().span() instanceof Span.Calendar span
                        && span.period().toTotalMonths() == 0
                        && isOfOne(step, due.from()))
                .orElse(true);
    }

    /** Whether a point is of one step alone; of a series it may be open which of it counts. */
    private static boolean isOfOne(AuthoredStep step, Point point) {
        return !(point instanceof Point.OfStep of)
                || step.journey().steps().of(of.step()).size() == 1;
    }

    /** When an occurrence may be due, as the oracle counts from its own first date, or from the one that stands. */
    private static List<Instant> dates(AuthoredStep step) {
        boolean listed = !(step.says().repeat() instanceof Repetition.Every);
        return Stream.concat(Series.firsts(step).stream(), listed ? Stream.empty() : standing(step))
                .flatMap(first -> Series.date(step, first, step.occurrence()).stream())
                .distinct()
                .toList();
    }

    private static Stream<Instant> standing(AuthoredStep step) {
        return Series.find(step, 1)
                .flatMap(one -> one.dates()
                        .due()
                        .map(DueWindow::target)
                        .or(() -> one.dates().start()))
                .stream();
    }
}
