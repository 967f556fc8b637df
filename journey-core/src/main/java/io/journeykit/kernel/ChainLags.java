package io.journeykit.kernel;

import io.journeykit.calendar.Span;
import io.journeykit.planning.search.Lag;
import io.journeykit.planning.search.Mark;
import io.journeykit.template.Repetition;
import io.journeykit.template.Timing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How far apart the visits of a chain are that are planned together. */
final class ChainLags {

    private ChainLags() {}

    static List<Lag> of(List<LiveStep> seekers) {
        List<Lag> lags = new ArrayList<>();
        for (LiveStep step : seekers) {
            for (Timing timing : step.plan().template().timings()) {
                lags.addAll(lags(step, timing, seekers));
            }
            previous(step, seekers)
                    .flatMap(previous -> ofTheSeries(step, previous))
                    .ifPresent(lags::add);
        }
        return lags;
    }

    private static List<Lag> lags(LiveStep step, Timing timing, List<LiveStep> seekers) {
        Optional<LiveStep> counted = Timings.seeker(step, timing.point(), seekers);
        List<Lag> lags = new ArrayList<>();
        counted.ifPresent(other -> lags.add(Timings.lag(step, timing, other.label())));
        if (counted.isPresent() && Timings.isOfEach(timing)) {
            Timings.seekers(step, timing.point(), seekers).stream()
                    .filter(other -> other.index() != counted.get().index())
                    .forEach(other -> lags.add(Timings.lag(step, Timings.withoutMost(timing), other.label())));
        }
        return lags;
    }

    private static Optional<LiveStep> previous(LiveStep step, List<LiveStep> seekers) {
        return seekers.stream()
                .filter(other -> other.id().equals(step.id())
                        && other.ref().occurrence() < step.ref().occurrence())
                .max(Comparator.comparing(other -> other.ref().occurrence()));
    }

    /**
     * Visits of a course lie so far apart, and no farther where no other comes between; of any other series at least half as
     * far as its author has them. One that is booked anew on its own may come at any time.
     */
    private static Optional<Lag> ofTheSeries(LiveStep step, LiveStep previous) {
        if (step.plan().template().repeat() instanceof Repetition.Course course) {
            boolean isNext = previous.ref().occurrence() == step.ref().occurrence() - 1;
            return Optional.of(lag(
                    step,
                    previous,
                    course.atLeast(),
                    Optional.of(course.atMost()).filter(most -> isNext)));
        }
        return SeriesSpacing.least(step, previous.entry())
                .map(least -> lag(step, previous, Span.of(least), Optional.empty()));
    }

    private static Lag lag(LiveStep step, LiveStep previous, Span least, Optional<Span> most) {
        return Timings.between(
                Mark.start(previous.label()),
                Mark.start(step.label()),
                step.template().site(),
                Optional.of(least),
                most);
    }
}
