package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.Timing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Law 5 of what is no visit: a timing that the check let in is kept by a step of whatever kind. */
final class TimingsOfOthers implements Law {

    private static final Clause KEPT = new Clause(
            5,
            "timing-is-kept-or-refused",
            "A step of any kind that is timed to start after something does not begin before that is so.");

    @Override
    public List<Clause> clauses() {
        return List.of(KEPT);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        DecisionLog.each(books, StepEvent.Moved.class, (state, moved) -> {
            if (moved.from().isEmpty() && moved.on().isEmpty()) {
                AuthoredStep.in(books, state.after(), moved.step())
                        .filter(TimingsOfOthers::isPlain)
                        .ifPresent(step -> step.says()
                                .timings()
                                .forEach(timing -> judge(new Begun(books, state, step), timing, verdicts)));
            }
        });
    }

    private static boolean isPlain(AuthoredStep step) {
        return !(step.says().kind() instanceof StepKind.Booking) && step.says().repeat() instanceof Repetition.Once;
    }

    private static void judge(Begun begun, Timing timing, Verdicts verdicts) {
        if (timing.edge() == Point.Edge.START
                && timing.direction() == Offset.Direction.AFTER
                && begun.isBoundBy(timing.point())) {
            verdicts.met(KEPT);
            if (!begun.isLateEnough(timing)) {
                verdicts.broken(begun.finding(timing));
            }
        }
    }

    /** A step has begun. */
    private record Begun(Books books, State state, AuthoredStep step) {

        /** Whether it is of one moment, which is known or may still come. */
        boolean isBoundBy(Point point) {
            if (point instanceof Point.OfStep of) {
                List<Step> others = step.journey().steps().of(of.step());
                return others.size() == 1 && Timings.isBinding(others.get(0));
            }
            return !Points.binding(step, point, Map.of()).isEmpty();
        }

        boolean isLateEnough(Timing timing) {
            Timing noLongest =
                    new Timing(timing.edge(), timing.direction(), timing.point(), timing.atLeast(), Optional.empty());
            return points(timing).stream()
                    .anyMatch(point -> Reckoning.of(books, step.step().ref()).keeps(noLongest, state.at(), point));
        }

        private List<Instant> points(Timing timing) {
            return Points.binding(step, timing.point(), Map.of());
        }

        Finding finding(Timing timing) {
            return new Finding(
                    KEPT,
                    state.at(),
                    state.after().id(),
                    Optional.of(step.step().ref()),
                    "it begins, while " + timing.point() + " is at " + points(timing),
                    "it " + timing);
        }
    }
}
