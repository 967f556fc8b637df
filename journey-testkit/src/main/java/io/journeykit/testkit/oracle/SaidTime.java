package io.journeykit.testkit.oracle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Whether a text names a time, whatever the order of its date and whichever the hours of its clock. */
final class SaidTime {

    private static final String BETWEEN = ":.hH";

    private SaidTime() {}

    /** Whether the day of the month and the time of day stand in it, as the clocks of a zone show them. */
    static boolean stands(String text, Instant at, ZoneId zone) {
        ZonedDateTime wall = at.atZone(zone);
        return hasTime(text, wall) && hasNumber(text, wall.getDayOfMonth());
    }

    /** {@code 14:30}, {@code 2:30}, {@code 14.30} or {@code 14 h 30}. */
    private static boolean hasTime(String text, ZonedDateTime wall) {
        String minute = (wall.getMinute() < 10 ? "0" : "") + wall.getMinute();
        for (int i = text.indexOf(minute); i >= 0; i = text.indexOf(minute, i + 1)) {
            int hour = isDigit(text, i + 2) ? -1 : hourBefore(text, i);
            if (hour == wall.getHour() || hour >= 0 && hour == (wall.getHour() + 11) % 12 + 1) {
                return true;
            }
        }
        return false;
    }

    /** The hour that stands before a minute, with a stroke between; -1 if there is none. */
    private static int hourBefore(String text, int minute) {
        int stroke = spaceBefore(text, minute) - 1;
        if (stroke < 0 || BETWEEN.indexOf(text.charAt(stroke)) < 0) {
            return -1;
        }
        int end = spaceBefore(text, stroke);
        int from = end;
        while (isDigit(text, from - 1)) {
            from--;
        }
        return from == end || end - from > 2 ? -1 : Integer.parseInt(text.substring(from, end));
    }

    private static int spaceBefore(String text, int place) {
        return place > 0 && Character.isSpaceChar(text.charAt(place - 1)) ? place - 1 : place;
    }

    private static boolean hasNumber(String text, int number) {
        String digits = Integer.toString(number);
        for (int i = text.indexOf(digits); i >= 0; i = text.indexOf(digits, i + 1)) {
            int from = i > 0 && text.charAt(i - 1) == '0' ? i - 1 : i;
            if (!isDigit(text, from - 1) && !isDigit(text, i + digits.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(String text, int place) {
        return place >= 0 && place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }
}
