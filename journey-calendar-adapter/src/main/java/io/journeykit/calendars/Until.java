package io.journeykit.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The end of a rule, which is included.
 *
 * @param shown the last wall time
 * @param instant the last instant
 */
record Until(LocalDateTime shown, Instant instant) {

    static final Until NEVER = new Until(LocalDateTime.MAX, Instant.MAX);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** A date is included as a whole. */
    static Until parse(String text) {
        if (text.endsWith("Z")) {
            LocalDateTime utc = LocalDateTime.parse(text.substring(0, text.length() - 1), TIME);
            return new Until(LocalDateTime.MAX, utc.toInstant(ZoneOffset.UTC));
        }
        LocalDateTime last = text.contains("T")
                ? LocalDateTime.parse(text, TIME)
                : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).atTime(LocalTime.MAX);
        return new Until(last, Instant.MAX);
    }

    boolean reaches(LocalDateTime wallTime) {
        return !wallTime.isAfter(shown);
    }

    boolean reaches(Instant at) {
        return !at.isAfter(instant);
    }
}
