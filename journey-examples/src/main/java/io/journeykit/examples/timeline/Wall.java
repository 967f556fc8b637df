package io.journeykit.examples.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The clocks and calendars on the walls of a world. */
record Wall(ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter BOTH = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    String brief(Instant at) {
        return BOTH.format(at.atZone(zone));
    }
}
