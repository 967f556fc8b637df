package io.journeykit.examples.world;

import io.journeykit.calendar.DailyHours;
import io.journeykit.calendar.WeeklyHours;
import io.journeykit.codec.Part;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an author writes the hours of a week: {@code "09:00-19:00"} for every day, or an object by day with {@code "other
 * days"}; hours are {@code "09:00-12:00"}, a list of such, {@code "any time"} or {@code "never"}.
 */
final class HoursNotation {

    private static final String OTHERS = "other days";

    private HoursNotation() {}

    static Optional<WeeklyHours> read(Part part) {
        if (!part.isObject()) {
            return Optional.of(everyDay(hours(part)));
        }
        Map<DayOfWeek, List<DailyHours>> byDay = new EnumMap<>(DayOfWeek.class);
        WeeklyHours week = WeeklyHours.NEVER;
        for (Part.Named named : part.named()) {
            Optional<DayOfWeek> day = LocalTimes.day(named.name());
            if (named.name().equals(OTHERS)) {
                week = everyDay(hours(named.part()));
            } else if (day.isPresent()) {
                byDay.put(day.get(), hours(named.part()));
            } else {
                named.part().unknown("day", named.name(), names());
            }
        }
        for (Map.Entry<DayOfWeek, List<DailyHours>> day : byDay.entrySet()) {
            week = week.on(day.getKey(), day.getValue().toArray(DailyHours[]::new));
        }
        return Optional.of(week);
    }

    private static WeeklyHours everyDay(List<DailyHours> hours) {
        return WeeklyHours.NEVER.on(List.of(DayOfWeek.values()), hours.toArray(DailyHours[]::new));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(LocalTimes.DAYS.values());
        names.add(OTHERS);
        return names;
    }

    private static List<DailyHours> hours(Part part) {
        if (part.isText() && part.text().orElse("").equals("never")) {
            return List.of();
        }
        return part.oneOrMore(one -> one.parsed("bad-hours", HoursNotation::hours));
    }

    private static DailyHours hours(String text) {
        if (text.equals("any time")) {
            return DailyHours.ALL_DAY;
        }
        String[] ends = text.split("-", -1);
        try {
            return new DailyHours(LocalTime.parse(ends[0]), end(ends.length == 2 ? ends[1] : "?"));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "'" + text + "' are no hours; write '09:00-19:00', 'any time' or 'never'", unreadable);
        }
    }

    private static LocalTime end(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }
}
