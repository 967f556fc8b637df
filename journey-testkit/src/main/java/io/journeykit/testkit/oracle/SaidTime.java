package io.journeykit.testkit.oracle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;

/** Whether a text names a time, whatever the order of its date and whichever the hours of its clock. */
final class SaidTime {

    private SaidTime() {}

    /** Whether the day of the month and the time of day stand in it, as the clocks of a zone show them. */
    static boolean stands(String text, Instant at, ZoneId zone) {
        ZonedDateTime wall = at.atZone(zone);
        return hasNumber(text, wall.getDayOfMonth()) && hasTime(text, wall);
    }

    /** {@code 14:30}, {@code 2:30}, {@code 14.30} or {@code 14 h 30}. */
    private static boolean hasTime(String text, ZonedDateTime wall) {
        int hour = wall.getHour();
        int short12 = (hour + 11) % 12 + 1;
        String minute = String.format("%02d", wall.getMinute());
        return Pattern.compile("(?<!\\d)0?(?:" + hour + "|" + short12 + ")\\s?[:.hH]\\s?" + minute + "(?!\\d)")
                .matcher(text)
                .find();
    }

    private static boolean hasNumber(String text, int number) {
        return Pattern.compile("(?<!\\d)0?" + number + "(?!\\d)").matcher(text).find();
    }
}
