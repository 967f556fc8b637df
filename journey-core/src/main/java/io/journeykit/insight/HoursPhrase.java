package io.journeykit.insight;

import io.journeykit.calendar.hours.DailyHours;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hours of a week: {@code 09:00–19:00 every day}. */
final class HoursPhrase {

    private static final int RUN = 3;
    private static final int WEEK = 7;

    private HoursPhrase() {}

    static Phrase of(WeeklyHours hours) {
        Map<List<DailyHours>, List<DayOfWeek>> groups = new LinkedHashMap<>();
        hours.byDay().forEach((day, open) -> {
            if (!open.isEmpty()) {
                groups.computeIfAbsent(open, unseen -> new ArrayList<>()).add(day);
            }
        });
        List<Phrase> all = new ArrayList<>();
        groups.forEach((open, days) -> all.add(on(days, open)));
        return all.isEmpty() ? Phrase.of("hours.never") : Phrase.of("hours").with("hours", Part.of(all));
    }

    private static Phrase on(List<DayOfWeek> days, List<DailyHours> open) {
        boolean always = open.equals(List.of(DailyHours.ALL_DAY));
        if (days.size() == WEEK) {
            return always ? Phrase.of("hours.always") : Phrase.of("hours.daily").with("hours", hours(open));
        }
        return Phrase.of("hours.on").with("days", days(days)).with("hours", hours(open));
    }

    private static Part hours(List<DailyHours> open) {
        return Part.of(open.stream().map(HoursPhrase::hours).toList());
    }

    private static Phrase hours(DailyHours hours) {
        if (hours.equals(DailyHours.ALL_DAY)) {
            return Phrase.of("hours.always");
        }
        return Phrase.of("hours.span")
                .with("from", Part.quote(hours.from().toString()))
                .with("to", Part.quote(hours.to().toString()));
    }

    private static Part days(List<DayOfWeek> days) {
        DayOfWeek first = days.get(0);
        DayOfWeek last = days.get(days.size() - 1);
        boolean run = days.size() >= RUN && last.ordinal() - first.ordinal() == days.size() - 1;
        return run
                ? Phrase.of("days.run").with("from", day(first)).with("to", day(last))
                : Part.of(days.stream().map(HoursPhrase::day).toList());
    }

    private static Phrase day(DayOfWeek day) {
        return Phrase.of("day." + day.getValue());
    }
}
