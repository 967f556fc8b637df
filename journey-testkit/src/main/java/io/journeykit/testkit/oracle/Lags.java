package io.journeykit.testkit.oracle;

import io.journeykit.calendar.Span;
import io.journeykit.planning.Slot;
import io.journeykit.template.Offset.Direction;
import io.journeykit.template.Point;
import io.journeykit.template.Timing;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a timing asks of a slot, by the law: at least so many days counts from the start of a date, at most so many to
 * its end, and both ways alike.
 *
 * @param point when that is which the timing is counted from
 */
record Lags(Days days, Timing timing, Instant point) {

    /** Whether it is no nearer than it may be. */
    boolean isFarEnough(Slot slot) {
        Instant first = first(slot);
        Instant second = second(slot);
        return !second.isBefore(first)
                && timing.atLeast()
                        .map(least -> !second.isBefore(earliest(first, least)))
                        .orElse(true);
    }

    /** Whether it is no farther than it may be. */
    boolean isNearEnough(Slot slot) {
        Instant second = second(slot);
        return timing.atMost().map(most -> isBy(second, first(slot), most)).orElse(true);
    }

    /** Whether a span of days leads to the very date of the slot, so that the time of day might be held against it. */
    boolean isOnTheEdge(Slot slot) {
        LocalDate date = days.dateOf(second(slot));
        return timing.atLeast().filter(span -> isEdge(span, slot, date)).isPresent()
                || timing.atMost().filter(span -> isEdge(span, slot, date)).isPresent();
    }

    /** From when on what comes after the point may begin. */
    Instant opens() {
        return timing.atLeast().map(least -> earliest(point, least)).orElse(point);
    }

    private boolean isEdge(Span span, Slot slot, LocalDate date) {
        return Days.leadsToADate(span)
                && days.dateAfter(days.dateOf(first(slot)), span, 1).equals(date);
    }

    private Instant first(Slot slot) {
        return timing.direction() == Direction.AFTER ? point : subject(slot);
    }

    private Instant second(Slot slot) {
        return timing.direction() == Direction.AFTER ? subject(slot) : point;
    }

    private Instant subject(Slot slot) {
        return timing.edge() == Point.Edge.START ? slot.start() : slot.end();
    }

    // Of days and hours together the law says nothing more than the date.
    private Instant earliest(Instant from, Span least) {
        Instant at = days.plus(from, least, 1);
        return Days.isExact(least) ? at : days.startOf(days.dateOf(at));
    }

    private boolean isBy(Instant at, Instant from, Span most) {
        Instant end = days.plus(from, most, 1);
        return Days.isExact(most) ? !at.isAfter(end) : at.isBefore(days.endOf(days.dateOf(end)));
    }
}
