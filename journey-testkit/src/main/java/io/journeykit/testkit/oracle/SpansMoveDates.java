package io.journeykit.testkit.oracle;

import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Offset.Direction;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Law 22 of due dates: a span of days moves a date, and what is made of the date depends on the place alone. */
final class SpansMoveDates implements Law {

    private static final Clause TARGET = new Clause(
            22,
            "target-keeps-the-time-of-day",
            "A target is the date that its span leads to, at the time of day of what it is counted from.");
    private static final Clause SERIES = new Clause(
            22,
            "end-of-a-series-is-what-took-place",
            "The end of a series is that of what took place of it, not of what was not needed.");
    private static final Clause EARLIEST = new Clause(
            22, "earliest-is-the-start-of-its-date", "What may be done from a date on may be done from its start on.");
    private static final Clause LATEST = new Clause(
            22,
            "latest-is-the-end-of-its-date",
            "What may be done up to a date may be done to its end, but not past what it is counted before.");
    private static final Clause HOURS = new Clause(22, "hours-are-exact", "An earliest or a latest in hours is exact.");

    @Override
    public List<Clause> clauses() {
        return List.of(TARGET, SERIES, EARLIEST, LATEST, HOURS);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        DecisionLog.each(
                books,
                StepEvent.DueSet.class,
                (state, set) -> AuthoredStep.in(books, state.after(), set.step())
                        .filter(step ->
                                step.isFree() && step.step().dates().due().equals(set.window()))
                        .filter(SpansMoveDates::isFirst)
                        .filter(step ->
                                step.says().due().isPresent() && set.window().isPresent())
                        .ifPresent(
                                step -> judge(step, new Seen(state, set.window().get(), verdicts))));
    }

    /** Where a step is repeated its later dates are for {@link SeriesKeepTheirDates}. */
    private static boolean isFirst(AuthoredStep step) {
        Repetition repeat = step.says().repeat();
        boolean byItself = repeat instanceof Repetition.Once || repeat instanceof Repetition.ForEach;
        boolean counted = repeat instanceof Repetition.Every || repeat instanceof Repetition.Course;
        return byItself || counted && step.occurrence() == 1;
    }

    private record Seen(State state, DueWindow window, Verdicts verdicts) {

        void broken(Clause clause, AuthoredStep step, String library, String oracle) {
            verdicts.broken(new Finding(
                    clause,
                    state.at(),
                    step.agenda().id(),
                    Optional.of(step.step().ref()),
                    library,
                    oracle));
        }
    }

    private static void judge(AuthoredStep step, Seen seen) {
        Due due = step.says().due().orElseThrow();
        List<Instant> points = Points.of(step, due.from());
        List<Instant> targets =
                Days.ifKnown(() -> times(step, points, due.target())).orElse(List.of());
        // What was past when the journey was entered is for another law.
        if (!targets.isEmpty() && targets.stream().noneMatch(step.entered()::isAfter)) {
            target(step, seen, targets);
            Days.ifKnown(() -> bounds(step, due.earliest(), points, false))
                    .ifPresent(bounds -> earliest(step, seen, bounds));
            Days.ifKnown(() -> bounds(step, due.latest(), points, true))
                    .ifPresent(bounds -> latest(step, seen, bounds));
        }
    }

    private static List<Instant> times(AuthoredStep step, List<Instant> points, Offset offset) {
        return points.stream().map(point -> at(step.days(), point, offset)).toList();
    }

    static Instant at(Days days, Instant point, Offset offset) {
        return days.plus(point, offset.span(), offset.direction() == Direction.AFTER ? 1 : -1);
    }

    private static void target(AuthoredStep step, Seen seen, List<Instant> targets) {
        if (!targets.stream().allMatch(step::isOnTime)) {
            return;
        }
        Clause clause = isOfASeriesOfWhichSomeWasNotNeeded(step) ? SERIES : TARGET;
        seen.verdicts().met(clause);
        if (!targets.contains(seen.window().target())) {
            seen.broken(clause, step, "it is due at " + seen.window().target(), "it is due at " + targets);
        }
    }

    private static boolean isOfASeriesOfWhichSomeWasNotNeeded(AuthoredStep step) {
        return step.says().due().orElseThrow().from() instanceof Point.OfStep point
                && step.journey().steps().of(point.step()).size() > 1
                && !Points.of(step, point).contains(Points.ofAny(step, point).orElse(Instant.MAX));
    }

    /** What a window may begin or end with, by the law. */
    private record Bounds(Clause clause, List<Instant> allowed) {}

    private static Bounds bounds(AuthoredStep step, Optional<Offset> offset, List<Instant> points, boolean end) {
        List<Instant> allowed = new ArrayList<>();
        Span span = offset.map(Offset::span).orElse(Span.ZERO);
        boolean exact = Days.isExact(span);
        for (Instant point : exact || Days.leadsToADate(span) ? points : List.<Instant>of()) {
            Instant at = at(step.days(), point, offset.orElseThrow());
            allowed.add(exact ? at : edge(step.days(), at, end));
            if (end && offset.get().direction() == Direction.BEFORE) {
                allowed.replaceAll(bound -> bound.isAfter(point) ? point : bound);
            }
        }
        return new Bounds(exact ? HOURS : end ? LATEST : EARLIEST, allowed);
    }

    private static Instant edge(Days days, Instant at, boolean end) {
        return end ? days.endOf(days.dateOf(at)) : days.startOf(days.dateOf(at));
    }

    private static void earliest(AuthoredStep step, Seen seen, Bounds bounds) {
        Instant target = seen.window().target();
        Instant earliest = seen.window().earliest();
        if (bounds.allowed().isEmpty()) {
            return;
        }
        seen.verdicts().met(bounds.clause());
        boolean right = bounds.allowed().stream().anyMatch(at -> earliest.equals(at.isBefore(target) ? at : target));
        if (!right) {
            seen.broken(bounds.clause(), step, "it may be done from " + earliest, "from " + bounds.allowed());
        }
    }

    private static void latest(AuthoredStep step, Seen seen, Bounds bounds) {
        Instant target = seen.window().target();
        if (bounds.allowed().isEmpty() || bounds.allowed().stream().anyMatch(target::isAfter)) {
            return;
        }
        seen.verdicts().met(bounds.clause());
        Optional<Instant> latest = seen.window().latest();
        if (bounds.allowed().stream()
                .noneMatch(end -> latest.filter(at -> isUpTo(end, at)).isPresent())) {
            String until = latest.map(Instant::toString).orElse("whenever");
            seen.broken(bounds.clause(), step, "it may be done until " + until, "until " + bounds.allowed());
        }
    }

    /** The end itself, or the last that is before it. */
    private static boolean isUpTo(Instant end, Instant at) {
        return !at.isAfter(end) && !at.isBefore(end.minus(Books.AT_ONCE));
    }
}
