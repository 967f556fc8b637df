package io.journeykit.calendar;

import io.journeykit.calendar.text.Count;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two texts of a span: the canonical one that is parsed, and the one that is read aloud. */
final class SpanText {

    private static final Pattern WORKING_DAYS = Pattern.compile("(\\d{1,9}) working days?");
    private static final Pattern ISO =
            Pattern.compile("P(?=.)(?<date>(?:\\d+Y)?(?:\\d+M)?(?:-?\\d+W)?(?:-?\\d+D)?)(?:T(?<time>[0-9HMS.]+))?");

    private SpanText() {}

    static Span parse(String text) {
        Matcher workingDays = WORKING_DAYS.matcher(text);
        if (workingDays.matches()) {
            return new Span.WorkingDays(Integer.parseInt(workingDays.group(1)));
        }
        Matcher iso = ISO.matcher(text);
        // Some days less are less than months only.
        if (!iso.matches() || text.startsWith("P-")) {
            throw unreadable(text);
        }
        try {
            return new Span.Calendar(period(iso.group("date")), exact(iso.group("time")));
        } catch (DateTimeException | ArithmeticException tooLargeOrMisplaced) {
            throw unreadable(text);
        }
    }

    private static Period period(String date) {
        return date.isEmpty() ? Period.ZERO : Period.parse("P" + date);
    }

    private static Duration exact(@Nullable String time) {
        return time == null ? Duration.ZERO : Duration.parse("PT" + time);
    }

    static String iso(Period period, Duration exact) {
        if (exact.isZero()) {
            return period.toString();
        }
        return period.isZero() ? exact.toString() : period + exact.toString().substring(1);
    }

    static String aloud(Period period, Duration exact) {
        List<String> parts = new ArrayList<>();
        say(period.getYears(), "year", parts);
        say(period.getMonths(), "month", parts);
        if (period.getDays() < 0) {
            parts.add(joined(parts) + " less " + Count.of(-period.getDays(), "day"));
            parts.subList(0, parts.size() - 1).clear();
        } else {
            say(period.getDays(), "day", parts);
        }
        say(exact.toHours(), "hour", parts);
        say(exact.toMinutesPart(), "minute", parts);
        saySeconds(exact, parts);
        return parts.isEmpty() ? "no time" : joined(parts);
    }

    static IllegalArgumentException negative(String span) {
        return new IllegalArgumentException("Span '" + span + "' is negative; say before or after where it is used");
    }

    private static void say(long amount, String unit, List<String> parts) {
        if (amount != 0) {
            parts.add(Count.of(amount, unit));
        }
    }

    private static void saySeconds(Duration exact, List<String> parts) {
        if (exact.toNanosPart() == 0) {
            say(exact.toSecondsPart(), "second", parts);
            return;
        }
        BigDecimal seconds = BigDecimal.valueOf(exact.toSecondsPart()).add(BigDecimal.valueOf(exact.toNanosPart(), 9));
        parts.add(seconds.stripTrailingZeros().toPlainString() + " seconds");
    }

    private static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("'" + text + "' is not a span; write an ISO 8601 amount such as P2D, PT4H,"
                + " P1DT4H or P1M, or working days such as '2 working days'");
    }
}
