package io.journeykit.fhir.plan.intake;

import io.journeykit.calendar.Span;
import io.journeykit.template.Offset;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;

/** Offsets that are moved, where days can be counted against days and hours against hours. */
final class Offsets {

    private Offsets() {}

    /** So much earlier; empty where the two are amounts of different kinds. */
    static Optional<Offset> earlier(Offset offset, Span by) {
        if (!(offset.span() instanceof Span.Calendar written) || !(by instanceof Span.Calendar moved)) {
            return Optional.empty();
        }
        int sign = offset.direction() == Offset.Direction.AFTER ? 1 : -1;
        Period period = written.period().multipliedBy(sign).minus(moved.period());
        Duration exact = written.exact().multipliedBy(sign).minus(moved.exact());
        boolean onlyDays = period.toTotalMonths() == 0;
        if (!onlyDays && !exact.isZero() || onlyDays && period.getDays() != 0 && !exact.isZero()) {
            return Optional.empty();
        }
        if (!onlyDays && period.getDays() != 0) {
            return Optional.empty();
        }
        boolean before = period.getDays() < 0 || period.toTotalMonths() < 0 || exact.isNegative();
        Span span = new Span.Calendar(before ? period.negated() : period, before ? exact.negated() : exact);
        return Optional.of(before ? Offset.before(span) : Offset.after(span));
    }
}
