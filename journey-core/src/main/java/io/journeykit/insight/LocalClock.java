package io.journeykit.insight;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The clocks of a place, and how moments are spoken of there.
 *
 * @param present the moment of speaking: the year is said only where it is another than this one's
 */
record LocalClock(ZoneId zone, Instant present) {

    // What lies outside is no date that anybody meant, and some of it no zone can show.
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** What the clocks show; what is too far off for any clock is the last moment they can show. */
    ZonedDateTime on(Instant instant) {
        Instant shown = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return shown.atZone(zone);
    }

    /** {@code Thu 5 Mar 07:30}. */
    String say(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(LAST)) {
            return "a time far off";
        }
        ZonedDateTime time = instant.atZone(zone);
        return (time.getYear() == on(present).getYear() ? BRIEF : FULL).format(time);
    }

    /** {@code Thu 5 Mar 07:30–08:00}. */
    String say(Instant start, Instant end) {
        boolean sameDay = on(start).toLocalDate().equals(on(end).toLocalDate());
        return say(start) + "–" + (sameDay ? TIME.format(on(end)) : say(end));
    }

    static LocalClock of(ZonedDateTime time, Instant present) {
        return new LocalClock(time.getZone(), present);
    }
}
