package io.journeykit.planning;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How an instant is spoken of where it happens. */
final class WallTime {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private WallTime() {}

    static String full(Instant instant, ZoneId zone) {
        return FULL.format(instant.atZone(zone));
    }

    static String brief(Instant instant, ZoneId zone) {
        return BRIEF.format(instant.atZone(zone));
    }
}
