package io.journeykit.codec.json;

import io.journeykit.calendar.hours.DailyHours;
import io.journeykit.calendar.hours.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The hours of a week as a text: {@code tue thu 00:00-00:00, sat 09:00-12:00 15:00-18:00}, {@code daily
 * 09:00-19:00}, {@code always}. */
public final class HoursText {

    private static final String ALWAYS = "always";
    private static final String NEVER = "never";
    private static final String DAILY = "daily";
    private static final Map<String, DayOfWeek> DAYS = days();

    // A week's hours are indexed when they are made, which takes long beside all else that is read.
    private static final ValueCache<WeeklyHours> KNOWN = new ValueCache<>(HoursText::parse);
    private static final TextCache<WeeklyHours> SAID = new TextCache<>(HoursText::text);

    private HoursText() {}

    /** The hours that a stored text means. */
    public static WeeklyHours read(String text) {
        return KNOWN.apply(text);
    }

    /** Hours as they are stored. */
    public static String of(WeeklyHours hours) {
        return SAID.apply(hours);
    }

    /** The same hours as an author writes them. */
    public static String words(WeeklyHours hours) {
        return hours.equals(WeeklyHours.NEVER) ? NEVER : SAID.apply(hours);
    }

    static DayOfWeek day(String word) {
        return Objects.requireNonNull(DAYS.get(word));
    }

    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(word(day), day);
        }
        return days;
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static WeeklyHours parse(String text) {
        if (text.equals(ALWAYS)) {
            return WeeklyHours.ALWAYS;
        }
        Map<DayOfWeek, List<DailyHours>> byDay = new EnumMap<>(DayOfWeek.class);
        for (String group : text.isEmpty() ? new String[0] : text.split(", ")) {
            group(group.split(" "), byDay);
        }
        return WeeklyHours.of(byDay);
    }

    private static void group(String[] words, Map<DayOfWeek, List<DailyHours>> byDay) {
        List<DayOfWeek> days = new ArrayList<>();
        List<DailyHours> hours = new ArrayList<>();
        for (String word : words) {
            DayOfWeek day = DAYS.get(word);
            if (word.equals(DAILY)) {
                days.addAll(DAYS.values());
            } else if (day != null) {
                days.add(day);
            } else {
                hours.add(hours(word));
            }
        }
        days.forEach(day -> byDay.put(day, hours));
    }

    private static DailyHours hours(String text) {
        int to = text.indexOf('-');
        return new DailyHours(time(text, 0), time(text, to + 1));
    }

    private static LocalTime time(String text, int at) {
        return LocalTime.of(Integer.parseInt(text, at, at + 2, 10), Integer.parseInt(text, at + 3, at + 5, 10));
    }

    private static String text(WeeklyHours hours) {
        if (hours.equals(WeeklyHours.ALWAYS)) {
            return ALWAYS;
        }
        Map<List<DailyHours>, List<String>> groups = new LinkedHashMap<>();
        hours.byDay().forEach((day, open) -> {
            if (!open.isEmpty()) {
                groups.computeIfAbsent(open, unseen -> new ArrayList<>()).add(word(day));
            }
        });
        StringBuilder text = new StringBuilder();
        groups.forEach((open, days) -> {
            text.append(text.length() == 0 ? "" : ", ")
                    .append(days.size() == DAYS.size() ? DAILY : String.join(" ", days))
                    .append(' ');
            for (int i = 0; i < open.size(); i++) {
                text.append(i == 0 ? "" : " ")
                        .append(open.get(i).from())
                        .append('-')
                        .append(open.get(i).to());
            }
        });
        return text.toString();
    }
}
