package io.journeykit.fhir.plan.export;

import io.journeykit.calendar.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;

/** Spans as FHIR's amounts of time, where one number and one unit say it. */
final class Amounts {

    private static final String UCUM = "http://unitsofmeasure.org";

    private Amounts() {}

    static <Q extends Quantity> Optional<Q> fill(Q quantity, Span span) {
        if (!(span instanceof Span.Calendar calendar)) {
            return Optional.empty();
        }
        Period period = calendar.period();
        Duration exact = calendar.exact();
        boolean months = period.toTotalMonths() > 0;
        boolean days = period.getDays() > 0;
        if (months && !days && exact.isZero()) {
            return period.getMonths() == 0
                    ? Optional.of(fill(quantity, period.getYears(), "year", "a"))
                    : Optional.of(fill(quantity, period.toTotalMonths(), "month", "mo"));
        }
        if (!months && exact.isZero()) {
            return Optional.of(fill(quantity, period.getDays(), "day", "d"));
        }
        return months || days || exact.getNano() > 0 ? Optional.empty() : Optional.of(exact(quantity, exact));
    }

    private static <Q extends Quantity> Q exact(Q quantity, Duration exact) {
        long seconds = exact.getSeconds();
        if (seconds % 3_600 == 0) {
            return fill(quantity, seconds / 3_600, "hour", "h");
        }
        return seconds % 60 == 0
                ? fill(quantity, seconds / 60, "minute", "min")
                : fill(quantity, seconds, "second", "s");
    }

    private static <Q extends Quantity> Q fill(Q quantity, long value, String unit, String code) {
        quantity.setValue(BigDecimal.valueOf(value))
                .setUnit(unit)
                .setSystem(UCUM)
                .setCode(code);
        return quantity;
    }

    static Optional<Range> range(Optional<Span> low, Optional<Span> high) {
        Range range = new Range();
        low.flatMap(span -> fill(new Quantity(), span)).ifPresent(range::setLow);
        high.flatMap(span -> fill(new Quantity(), span)).ifPresent(range::setHigh);
        // Amounts in different units cannot be compared everywhere, and a range must have its low end below its high
        // one.
        boolean mixed = range.hasLow()
                && range.hasHigh()
                && !range.getLow().getCode().equals(range.getHigh().getCode());
        if (mixed) {
            return Optional.empty();
        }
        boolean whole = range.hasLow() == low.isPresent() && range.hasHigh() == high.isPresent();
        return whole && !range.isEmpty() ? Optional.of(range) : Optional.empty();
    }
}
