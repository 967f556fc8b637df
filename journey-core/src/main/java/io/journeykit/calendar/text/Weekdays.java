package io.journeykit.calendar.text;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Days of a week, read aloud: {@code Mon–Fri}, {@code Tue, Thu}. */
public final class Weekdays {

    private static final int RUN = 3;

    private Weekdays() {}

    public static String of(List<DayOfWeek> days) {
        DayOfWeek first = days.get(0);
        DayOfWeek last = days.get(days.size() - 1);
        boolean run = days.size() >= RUN && last.ordinal() - first.ordinal() == days.size() - 1;
        return run
                ? name(first) + "–" + name(last)
                : days.stream().map(Weekdays::name).collect(joining(", "));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
