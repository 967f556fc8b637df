package io.journeykit.testkit.oracle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text names a time, whatever the order of its date and whichever the hours of its clock. */
final class SaidTime {

    private static final String BETWEEN = ":.hH";
    private static final int NOON = 12;
    private static final Pattern HALF = Pattern.compile("[\\s\\h\\u202f]*([aApP])\\.?[\\s\\h\\u202f]?[mM]\\b");

    private SaidTime() {}

    /** Whether the day of the month and the time of day stand in it, as the clocks of a zone show them. */
    static boolean stands(String text, Instant at, ZoneId zone) {
        ZonedDateTime wall = at.atZone(zone);
        return hasTime(text, wall) && hasNumber(text, wall.getDayOfMonth());
    }

    /** {@code 14:30}, {@code 2:30}, {@code 2:30 PM}, {@code 14.30} or {@code 14 h 30}. */
    private static boolean hasTime(String text, ZonedDateTime wall) {
        String minute = (wall.getMinute() < 10 ? "0" : "") + wall.getMinute();
        for (int i = text.indexOf(minute); i >= 0; i = text.indexOf(minute, i + 1)) {
            int hour = isDigit(text, i + 2) ? -1 : hourBefore(text, i);
            if (hour >= 0 && isHour(hour, wall.getHour(), halfAt(text, i + 2))) {
                return true;
            }
        }
        return false;
    }

    /** @param half of the day: {@code a} or {@code p}, or a blank where a text does not say which */
    private static boolean isHour(int said, int hour, char half) {
        boolean isOfTwelve = said == (hour + 11) % 12 + 1;
        return half == ' ' || said > NOON ? said == hour || isOfTwelve : isOfTwelve && half == (hour < 12 ? 'a' : 'p');
    }

    /** The half of the day that stands at a place: {@code AM}, {@code pm} or {@code p. m.}, in capitals or not. */
    private static char halfAt(String text, int place) {
        Matcher half = HALF.matcher(text).region(place, text.length());
        return half.lookingAt() ? Character.toLowerCase(half.group(1).charAt(0)) : ' ';
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
            int to = i + digits.length();
            if (!isDigit(text, from - 1) && !isDigit(text, to) && !isOfAClock(text, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the hour or the minute of a time such as {@code 14:30}. */
    private static boolean isOfAClock(String text, int from, int to) {
        return text.startsWith(":", to) && isDigit(text, to + 1)
                || text.startsWith(":", from - 1) && isDigit(text, from - 2);
    }

    private static boolean isDigit(String text, int place) {
        return place >= 0 && place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }
}
