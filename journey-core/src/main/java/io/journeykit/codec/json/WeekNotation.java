package io.journeykit.codec.json;

import io.journeykit.calendar.hours.DailyHours;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.vocabulary.text.Suggestion;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a week as an author writes them, in templates and in worlds alike: {@code 09:00-19:00} or {@code daily
 * 09:00-12:00 14:00-18:00} for every day, {@code tue thu any time, other days 15:00-24:00} by day, {@code always},
 * {@code never}. Days that are not named are closed.
 */
final class WeekNotation {

    private static final String DAY = "(?:mon|tue|wed|thu|fri|sat|sun)";
    private static final String OTHERS = "other days";
    private static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String HOURS = TIME + "-(?:" + TIME + "|24:00)";
    private static final Pattern GROUP = Pattern.compile("(?:(daily|" + OTHERS + "|" + DAY + "(?: " + DAY + ")*) )?"
            + "(any time|never|" + HOURS + "(?: " + HOURS + ")*)");
    private static final List<String> WORDS = List.of(
            "mon", "tue", "wed", "thu", "fri", "sat", "sun", "daily", "other", "days", "any", "time", "always",
            "never");
    private static final List<DayOfWeek> WEEK = List.of(DayOfWeek.values());

    private final String text;
    private final Map<DayOfWeek, List<DailyHours>> byDay = new EnumMap<>(DayOfWeek.class);

    private WeekNotation(String text) {
        this.text = text;
    }

    static WeeklyHours parse(String text) {
        return switch (text) {
            case "always" -> WeeklyHours.ALWAYS;
            case "never" -> WeeklyHours.NEVER;
            default -> new WeekNotation(text).groups();
        };
    }

    private WeeklyHours groups() {
        String[] groups = text.split(", ", -1);
        for (String group : groups) {
            MatchResult match = GROUP.matcher(group).results().findFirst().orElseThrow(this::unreadable);
            if (!match.group().equals(group) || match.group(1) == null && groups.length > 1) {
                throw unreadable();
            }
            List<DailyHours> hours = hours(match.group(2));
            for (DayOfWeek day : days(match.group(1))) {
                if (byDay.put(day, hours) != null) {
                    throw unreadable();
                }
            }
        }
        return WeeklyHours.of(byDay);
    }

    private List<DayOfWeek> days(@Nullable String words) {
        if (words == null || words.equals("daily")) {
            return WEEK;
        }
        return words.equals(OTHERS)
                ? WEEK.stream().filter(day -> !byDay.containsKey(day)).toList()
                : Arrays.stream(words.split(" ")).map(HoursText::day).toList();
    }

    private static List<DailyHours> hours(String words) {
        if (words.equals("any time")) {
            return List.of(DailyHours.ALL_DAY);
        }
        List<DailyHours> hours = new ArrayList<>();
        for (String one : words.equals("never") ? new String[0] : words.split(" ")) {
            String end = one.substring(6);
            hours.add(new DailyHours(
                    LocalTime.parse(one.substring(0, 5)),
                    end.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(end)));
        }
        return hours;
    }

    private IllegalArgumentException unreadable() {
        for (String word : text.split("[^a-z]+")) {
            if (word.length() > 2 && !WORDS.contains(word)) {
                return new IllegalArgumentException(
                        "'" + EnumWords.brief(word) + "' is no day of the week; " + Suggestion.didYouMean(word, WORDS));
            }
        }
        return new IllegalArgumentException("'" + EnumWords.brief(text)
                + "' are no hours of a week; write '09:00-19:00', 'mon tue 09:00-12:00 13:00-17:00, sat 10:00-12:00',"
                + " 'tue any time, other days 15:00-24:00', 'always' or 'never'");
    }
}
