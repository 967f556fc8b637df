package io.journeykit.fhir.plan.intake;

import io.journeykit.calendar.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Quantity;

/** Amounts of time as FHIR writes them, in units of UCUM or in words. */
final class Spans {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("s", "s"),
            Map.entry("sec", "s"),
            Map.entry("second", "s"),
            Map.entry("min", "min"),
            Map.entry("minute", "min"),
            Map.entry("h", "h"),
            Map.entry("hr", "h"),
            Map.entry("hour", "h"),
            Map.entry("d", "d"),
            Map.entry("day", "d"),
            Map.entry("wk", "wk"),
            Map.entry("week", "wk"),
            Map.entry("mo", "mo"),
            Map.entry("month", "mo"),
            Map.entry("a", "a"),
            Map.entry("y", "a"),
            Map.entry("yr", "a"),
            Map.entry("year", "a"));

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    private Spans() {}

    /** The size of an amount, whatever its sign; empty where it has no value or a unit of something else than time. */
    static Optional<Span> of(Quantity quantity) {
        if (quantity.getValue() == null || quantity.getValue().abs().compareTo(MOST) > 0) {
            return Optional.empty();
        }
        return unit(quantity).flatMap(unit -> span(quantity.getValue().abs(), unit));
    }

    static boolean isNegative(Quantity quantity) {
        return quantity.getValue() != null && quantity.getValue().signum() < 0;
    }

    /** The unit in UCUM, also where it stands only in words. */
    static Optional<String> unit(Quantity quantity) {
        return word(quantity.getCode()).or(() -> word(quantity.getUnit()));
    }

    static boolean saysUnitInWordsOnly(Quantity quantity) {
        return word(quantity.getCode()).isEmpty() && word(quantity.getUnit()).isPresent();
    }

    private static Optional<String> word(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String word = text.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(WORDS.get(word))
                .or(() -> word.endsWith("s")
                        ? Optional.ofNullable(WORDS.get(word.substring(0, word.length() - 1)))
                        : Optional.empty());
    }

    static Optional<Span> span(BigDecimal value, String unit) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return switch (unit) {
            case "s" -> Optional.of(seconds(value, 1));
            case "min" -> Optional.of(seconds(value, 60));
            case "h" -> Optional.of(seconds(value, 3_600));
            case "d" -> Optional.of(whole ? Span.days(value.intValueExact()) : seconds(value, 86_400));
            case "wk" -> Optional.of(whole ? Span.weeks(value.intValueExact()) : seconds(value, 604_800));
            case "mo" -> whole ? Optional.of(Span.months(value.intValueExact())) : Optional.empty();
            case "a" -> whole ? Optional.of(Span.of(Period.ofYears(value.intValueExact()))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Span seconds(BigDecimal value, long factor) {
        return Span.of(
                Duration.ofSeconds(value.multiply(BigDecimal.valueOf(factor)).longValue()));
    }
}
