package io.journeykit.kernel;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import io.journeykit.template.Offset;
import java.time.Instant;

/**
 * What is made of the date that an offset leads to, by where it stands: a target keeps the time of day, an earliest is the
 * date's start and a latest its end, but not past what it is counted before. Hours are exact everywhere.
 *
 * @param from what the first occurrence is counted from
 * @param shift how far this occurrence lies from the first
 */
record DueBounds(Almanac almanac, Instant from, OccurrenceShift shift) {

    /** So long before or after. */
    static Instant target(Almanac almanac, Instant from, Offset offset) {
        Almanac always = almanac.neverSkipping();
        return offset.direction() == Offset.Direction.AFTER
                ? always.plus(from, offset.span())
                : always.minus(from, offset.span());
    }

    Instant earliest(Offset offset) {
        Instant at = shifted(offset);
        return leadsToDate(offset) ? almanac.startOf(almanac.dateOf(at)) : at;
    }

    Instant latest(Offset offset) {
        Instant at = shifted(offset);
        Instant end = leadsToDate(offset) ? almanac.endOf(almanac.dateOf(at)) : at;
        Instant point = shift.of(from);
        return offset.direction() == Offset.Direction.BEFORE && end.isAfter(point) ? point : end;
    }

    private Instant shifted(Offset offset) {
        return shift.of(target(almanac, from, offset));
    }

    /** Whether it leads to a date and no further. */
    static boolean leadsToDate(Offset offset) {
        return leadsToDate(offset.span());
    }

    static boolean leadsToDate(Span span) {
        return span.movesDate() && span.exactPart().isZero();
    }
}
