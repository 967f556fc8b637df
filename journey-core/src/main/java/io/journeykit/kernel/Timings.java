package io.journeykit.kernel;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import io.journeykit.planning.search.Lag;
import io.journeykit.planning.search.Mark;
import io.journeykit.planning.search.SpanLimits;
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
        return !second.isBefore(first)
                && timing.atLeast()
                        .map(span -> !second.isBefore(earliestTo(first, span, almanac)))
                        .orElse(true)
                && timing.atMost()
                        .map(span -> !first.isBefore(earliestFrom(second, span, almanac)))
                        .orElse(true);
    }

    private static Instant earliestTo(Instant from, Span span, Almanac almanac) {
        return Instant.ofEpochSecond(SpanLimits.of(span, almanac).earliestTo(from.getEpochSecond()));
    }

    private static Instant earliestFrom(Instant to, Span span, Almanac almanac) {
        return Instant.ofEpochSecond(SpanLimits.of(span, almanac).earliestFrom(to.getEpochSecond()));
    }

    /** From when on a step that comes after a point keeps its timing. */
    static Instant earliestTo(LiveStep step, Instant point, Timing timing) {
        return timing.atLeast()
                .map(span -> earliestTo(point, span, step.template().site()))
                .orElse(point);
    }

    /** Until when a step keeps a timing, where that sets an end: at most so long after the point, or so long before it. */
    static Optional<Instant> latestTo(LiveStep step, Instant point, Timing timing) {
        Almanac site = step.template().site();
        return timing.direction() == Direction.AFTER
                ? timing.atMost().map(span -> SpanLimits.of(span, site).latestTo(point))
                : Optional.of(timing.atLeast()
                        .map(span -> SpanLimits.of(span, site).latestBefore(point))
                        .orElse(point));
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
            lag = lag.atLeast(atLeast.get(), SpanLimits.of(atLeast.get(), almanac)::earliestTo);
        }
        if (atMost.isPresent()) {
            lag = lag.atMost(atMost.get(), SpanLimits.of(atMost.get(), almanac)::earliestFrom);
        }
        return lag;
    }

    private static Mark mark(String visit, Point.Edge edge) {
        return edge == Point.Edge.START ? Mark.start(visit) : Mark.end(visit);
    }

    /** Of these the one that a timing is counted from: of a series the first that starts, or the last that ends. */
    static Optional<LiveStep> seeker(LiveStep step, Point point, List<LiveStep> seekers) {
        return seekers(step, point, seekers).stream()
                .reduce((first, next) -> ((Point.OfStep) point).edge() == Point.Edge.START ? first : next);
    }

    /** All occurrences of what it is counted from among these. */
    static List<LiveStep> seekers(LiveStep step, Point point, List<LiveStep> seekers) {
        return point instanceof Point.OfStep of
                ? seekers.stream()
                        .filter(other -> other.id().equals(of.step()) && other.index() != step.index())
                        .filter(other -> other.journey() == step.journey())
                        .toList()
                : List.of();
    }

    /** What comes after the last end of a series, or before its first start, keeps its least distance to each of it. */
    static boolean isOfEach(Timing timing) {
        Point.Edge edge = ((Point.OfStep) timing.point()).edge();
        return (edge == Point.Edge.END) == (timing.direction() == Direction.AFTER);
    }

    static Timing withoutMost(Timing timing) {
        return new Timing(timing.edge(), timing.direction(), timing.point(), timing.atLeast(), Optional.empty());
    }
}
