package io.journeykit.planning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How an instant is spoken of where it happens. */
final class WallTime {

    // Plans are full of times, and a formatter takes ten times as long.
    private static final List<String> DAYS = Stream.of(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
            .toList();
    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
            .toList();

    private WallTime() {}

    /** Reads {@code Tue 31 Mar 2026 13:00}. */
    static String full(Instant instant, ZoneId zone) {
        ZonedDateTime at = instant.atZone(zone);
        return date(at) + " " + at.getYear() + " " + at.toLocalTime();
    }

    /** Reads {@code Tue 31 Mar 13:00}. */
    static String brief(Instant instant, ZoneId zone) {
        ZonedDateTime at = instant.atZone(zone);
        return date(at) + " " + at.toLocalTime();
    }

    private static String date(ZonedDateTime at) {
        return DAYS.get(at.getDayOfWeek().ordinal()) + " " + at.getDayOfMonth() + " "
                + MONTHS.get(at.getMonthValue() - 1);
    }
}
