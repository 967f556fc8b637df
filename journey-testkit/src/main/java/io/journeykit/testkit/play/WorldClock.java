package io.journeykit.testkit.play;

import io.journeykit.testkit.world.World;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The clocks on which a play is told, so that findings name times as its timeline does, and as its events have them. */
public record WorldClock(ZoneId zone) {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter BY_UTC = DateTimeFormatter.ofPattern("HH:mm'Z'", Locale.ENGLISH);

    /** Those by which a world tells its times. */
    public static WorldClock of(World world) {
        return new WorldClock(world.setting().almanac().zone());
    }

    /** {@code Wed 25 Mar 2026 10:59 (09:59Z)}. */
    public String says(Instant at) {
        return LOCAL.format(at.atZone(zone)) + " (" + BY_UTC.format(at.atZone(ZoneOffset.UTC)) + ")";
    }

    /** A text in which each time is said so. */
    public String in(String text) {
        return INSTANT.matcher(text)
                .replaceAll(found -> says(OffsetDateTime.parse(found.group()).toInstant()));
    }
}
