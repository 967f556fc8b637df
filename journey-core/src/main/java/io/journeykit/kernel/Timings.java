package io.journeykit.kernel;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import io.journeykit.planning.search.Lag;
import io.journeykit.planning.search.Mark;
import io.journeykit.planning.search.RisingSpan;
import io.journeykit.template.Offset.Direction;
import io.journeykit.template.Point;
import io.journeykit.template.Timing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a timing asks, of two moments that are known or of two visits that are to be planned. */
final class Timings {

    private Timings() {}

    /** The moment that a timing speaks of, and the point that it is counted from. */
    record Times(Instant subject, Instant point) {}

    static boolean keeps(Timing timing, Times times, Almanac almanac) {
        boolean after = timing.direction() == Direction.AFTER;
        Instant first = after ? times.point() : times.subject();
        Instant second = after ? times.subject() : times.point();
        Instant earliest =
                timing.atLeast().map(span -> almanac.plus(first, span)).orElse(first);
        return !second.isBefore(earliest)
                && timing.atMost()
                        .map(span -> !first.isBefore(almanac.minus(second, span)))
                        .orElse(true);
    }

    /** The timing of a visit to be planned, against another one of the same plan. */
    static Lag lag(LiveStep step, Timing timing, String other) {
        Mark subject = mark(step.label(), timing.edge());
        Mark point = mark(other, ((Point.OfStep) timing.point()).edge());
        boolean after = timing.direction() == Direction.AFTER;
        return between(
                after ? point : subject,
                after ? subject : point,
                step.template().site(),
                timing.atLeast().or(() -> Optional.of(Span.ZERO)),
                timing.atMost());
    }

    static Lag between(Mark from, Mark to, Almanac almanac, Optional<Span> atLeast, Optional<Span> atMost) {
        Lag lag = Lag.from(from).to(to);
        if (atLeast.isPresent()) {
            lag = lag.atLeast(atLeast.get(), RisingSpan.of(atLeast.get(), almanac)::earliestTo);
        }
        if (atMost.isPresent()) {
            lag = lag.atMost(atMost.get(), RisingSpan.of(atMost.get(), almanac)::earliestFrom);
        }
        return lag;
    }

    private static Mark mark(String visit, Point.Edge edge) {
        return edge == Point.Edge.START ? Mark.start(visit) : Mark.end(visit);
    }

    /** Of these the one that a timing is counted from. */
    static Optional<LiveStep> seeker(LiveStep step, Point point, List<LiveStep> seekers) {
        if (!(point instanceof Point.OfStep of)) {
            return Optional.empty();
        }
        return seekers.stream()
                .filter(other -> other.id().equals(of.step()) && other.index() != step.index())
                .filter(other -> other.journey() == step.journey())
                .findFirst();
    }
}
