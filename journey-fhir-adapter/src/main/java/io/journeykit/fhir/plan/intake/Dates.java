package io.journeykit.fhir.plan.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.hl7.fhir.r4.model.PrimitiveType;

/** Dates and times as FHIR writes them, in the local time of a place; of a year or a month, its first day. */
final class Dates {

    private Dates() {}

    static Optional<LocalDateTime> of(PrimitiveType<?> written, ZoneId zone) {
        String text = written.getValueAsString();
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(text, zone));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private static LocalDateTime parse(String text, ZoneId zone) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1).atStartOfDay();
            case 7 -> YearMonth.parse(text).atDay(1).atStartOfDay();
            case 10 -> LocalDate.parse(text).atStartOfDay();
            default -> OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime();
        };
    }

    static boolean saysTime(PrimitiveType<?> written) {
        String text = written.getValueAsString();
        return text != null && text.length() > 10;
    }
}
