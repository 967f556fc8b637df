package io.journeykit.insight;

import io.journeykit.calendar.Almanac;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Moments that are counted from others, on the days of a step. */
final class Counted {

    private Counted() {}

    /** When something is due by what its author wrote, counted from a point; empty where the calendar cannot say. */
    static Optional<Instant> from(StepInView subject, Instant point, Due due) {
        return subject.almanac().flatMap(almanac -> from(almanac, due.base(point, almanac), due.target()));
    }

    /** The moment that an offset leads to; empty where the calendar cannot say. */
    static Optional<Instant> from(StepInView subject, Instant from, Offset offset) {
        return subject.almanac().flatMap(almanac -> from(almanac, from, offset));
    }

    private static Optional<Instant> from(Almanac almanac, Instant from, Offset offset) {
        try {
            return Optional.of(
                    offset.direction() == Offset.Direction.AFTER
                            ? almanac.plus(from, offset.span())
                            : almanac.minus(from, offset.span()));
        } catch (DateTimeException | ArithmeticException unknown) {
            return Optional.empty();
        }
    }
}
