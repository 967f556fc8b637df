package io.journeykit.insight;

import io.journeykit.phrase.Part;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The clocks of a place. */
record LocalClock(ZoneId zone) {

    // What lies outside is no date that anybody meant, and some of it no zone can show.
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    /** What the clocks show; what is too far off for any clock is the last moment they can show. */
    ZonedDateTime on(Instant instant) {
        Instant shown = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return shown.atZone(zone);
    }

    /** A moment, to be said on these clocks. */
    Part say(Instant instant) {
        return Part.of(instant, zone);
    }
}
