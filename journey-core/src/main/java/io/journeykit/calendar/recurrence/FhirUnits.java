package io.journeykit.calendar.recurrence;

import io.journeykit.calendar.Span;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** FHIR's words for units of time and days of the week. */
final class FhirUnits {

    static final List<String> PERIODS = List.of("h", "d", "wk", "mo", "a");
    static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private FhirUnits() {}

    /** So many of a unit as a span; empty where the unit is none of these or the amount is no whole number of 1 or more. */
    static Optional<Span> span(BigDecimal amount, String unit) {
        boolean whole = amount.signum() > 0 && amount.stripTrailingZeros().scale() <= 0 && amount.precision() < 9;
        if (!whole) {
            return Optional.empty();
        }
        int number = amount.intValueExact();
        return switch (unit) {
            case "h" -> Optional.of(Span.of(Duration.ofHours(number)));
            case "d" -> Optional.of(Span.days(number));
            case "wk" -> Optional.of(Span.weeks(number));
            case "mo" -> Optional.of(Span.months(number));
            case "a" -> Optional.of(Span.of(Period.ofYears(number)));
            default -> Optional.empty();
        };
    }

    static List<DayOfWeek> days(List<String> words) {
        return words.stream().map(word -> DayOfWeek.of(1 + DAYS.indexOf(word))).toList();
    }
}
