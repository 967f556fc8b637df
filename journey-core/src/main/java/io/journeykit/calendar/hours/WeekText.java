package io.journeykit.calendar.hours;

import static java.util.stream.Collectors.joining;

import io.journeykit.calendar.text.Weekdays;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A week's hours read aloud: {@code Tue, Thu at any time; other days from 15:00}. */
final class WeekText {

    private WeekText() {}

    static String of(Map<DayOfWeek, List<DailyHours>> byDay) {
        Map<String, List<DayOfWeek>> groups = new LinkedHashMap<>();
        byDay.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                groups.computeIfAbsent(aloud(hours), unseen -> new ArrayList<>())
                        .add(day);
            }
        });
        if (groups.size() == 1) {
            return only(groups.entrySet().iterator().next());
        }
        return groups.isEmpty() ? "never" : several(groups);
    }

    private static String only(Map.Entry<String, List<DayOfWeek>> group) {
        if (group.getValue().size() < 7) {
            return Weekdays.of(group.getValue()) + " " + group.getKey();
        }
        return group.getKey().equals(DailyHours.ALL_DAY.toString()) ? group.getKey() : group.getKey() + " every day";
    }

    private static String several(Map<String, List<DayOfWeek>> groups) {
        int open = groups.values().stream().mapToInt(List::size).sum();
        List<DayOfWeek> largest = groups.values().stream()
                .reduce((one, other) -> other.size() > one.size() ? other : one)
                .orElseThrow();
        List<String> phrases = new ArrayList<>();
        List<String> last = new ArrayList<>();
        groups.forEach((hours, days) -> {
            if (open == 7 && days == largest) {
                last.add("other days " + hours);
            } else {
                phrases.add(Weekdays.of(days) + " " + hours);
            }
        });
        phrases.addAll(last);
        return String.join("; ", phrases);
    }

    private static String aloud(List<DailyHours> hours) {
        return hours.stream().map(DailyHours::toString).collect(joining(" and "));
    }
}
