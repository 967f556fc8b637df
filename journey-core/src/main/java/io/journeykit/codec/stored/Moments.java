package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Instants as ISO 8601 texts, such as {@code 2026-03-02T15:15:00Z}.
 *
 * <p>Read and written by hand: an agenda holds dozens of them, and the formatter of java.time takes ten times as long.
 */
final class Moments implements Form<Instant> {

    private static final long SECONDS_PER_DAY = 86_400;
    private static final long YEAR_0 = LocalDate.of(0, 1, 1).toEpochDay() * SECONDS_PER_DAY;
    private static final long YEAR_10000 = LocalDate.of(10_000, 1, 1).toEpochDay() * SECONDS_PER_DAY;
    private static final int WHOLE = 20;
    private static final int LONGEST = 30;

    @Override
    public Instant read(JsonParser in) throws IOException {
        return parse(in.getText());
    }

    @Override
    public void write(Instant value, JsonGenerator out) throws IOException {
        out.writeString(text(value));
    }

    static Instant parse(String text) {
        int last = text.length() - 1;
        if (last < WHOLE - 1 || last > LONGEST - 1 || !isPunctuated(text, last)) {
            return Instant.parse(text);
        }
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        int nanos = last == WHOLE - 1 ? 0 : nanos(text, last);
        if ((hour | minute | second | nanos) < 0 || hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        LocalDate date = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
        long seconds = date.toEpochDay() * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second;
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private static boolean isPunctuated(String text, int last) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && (last == WHOLE - 1 || text.charAt(19) == '.' && last > WHOLE)
                && text.charAt(last) == 'Z';
    }

    private static int nanos(String text, int last) {
        int nanos = digits(text, WHOLE, last);
        for (int i = last; i < LONGEST - 1; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    static String text(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (seconds < YEAR_0 || seconds >= YEAR_10000) {
            return instant.toString();
        }
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_PER_DAY));
        int ofDay = (int) Math.floorMod(seconds, SECONDS_PER_DAY);
        char[] text = "0000-00-00T00:00:00.000000000Z".toCharArray();
        put(text, 0, date.getYear() / 100);
        put(text, 2, date.getYear() % 100);
        put(text, 5, date.getMonthValue());
        put(text, 8, date.getDayOfMonth());
        put(text, 11, ofDay / 3600);
        put(text, 14, ofDay / 60 % 60);
        put(text, 17, ofDay % 60);
        return new String(text, 0, fraction(text, instant.getNano()));
    }

    /** Puts in as many digits as there are, and the Z; the length of it all. */
    private static int fraction(char[] text, int nanos) {
        int end = WHOLE - 1;
        int left = nanos;
        for (int i = LONGEST - 2; i >= WHOLE; i--) {
            text[i] = (char) ('0' + left % 10);
            left /= 10;
            end = end == WHOLE - 1 && text[i] != '0' ? i + 1 : end;
        }
        text[end] = 'Z';
        return end + 1;
    }

    private static void put(char[] text, int at, int twoDigits) {
        text[at] = (char) ('0' + twoDigits / 10);
        text[at + 1] = (char) ('0' + twoDigits % 10);
    }

    /** The number there; negative if there are other characters than digits. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
