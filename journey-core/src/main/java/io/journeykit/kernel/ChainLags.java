package io.journeykit.kernel;

import io.journeykit.planning.Lag;
import io.journeykit.planning.Mark;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far apart the visits of a chain are that are planned together. */
final class ChainLags {

    private ChainLags() {}

    static List<Lag> of(List<Run> seekers) {
        List<Lag> lags = new ArrayList<>();
        for (Run run : seekers) {
            for (Timing timing : run.plan().template().timings()) {
                seeker(run, timing.point(), seekers)
                        .ifPresent(other -> lags.add(Timings.lag(run, timing, ChainPlan.name(other.step()))));
            }
            course(run, seekers).ifPresent(lags::add);
        }
        return lags;
    }

    /** Of these the one that a timing is counted from. */
    static Optional<Run> seeker(Run run, Point point, List<Run> seekers) {
        if (!(point instanceof Point.OfStep of)) {
            return Optional.empty();
        }
        return seekers.stream()
                .filter(other -> other.step().id().equals(of.step()) && other.index() != run.index())
                .filter(other -> other.journey() == run.journey())
                .findFirst();
    }

    /** Consecutive visits of a course lie so far apart. One that is booked anew on its own may come at any time. */
    private static Optional<Lag> course(Run run, List<Run> seekers) {
        if (!(run.plan().template().repeat() instanceof Repetition.Course course)) {
            return Optional.empty();
        }
        return seekers.stream()
                .filter(other -> other.step().id().equals(run.step().id())
                        && other.step().ref().occurrence() == run.step().ref().occurrence() - 1)
                .findFirst()
                .map(previous -> Timings.between(
                        Mark.start(ChainPlan.name(previous.step())),
                        Mark.start(ChainPlan.name(run.step())),
                        run.template().site(),
                        Optional.of(course.atLeast()),
                        Optional.of(course.atMost())));
    }
}
