package io.journeykit.testkit.world;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How an author writes times: as the clocks of the world show them. */
record LocalTimes(Almanac almanac) {

    static final Map<DayOfWeek, String> DAYS = new EnumMap<>(Map.of(
            DayOfWeek.MONDAY, "mon",
            DayOfWeek.TUESDAY, "tue",
            DayOfWeek.WEDNESDAY, "wed",
            DayOfWeek.THURSDAY, "thu",
            DayOfWeek.FRIDAY, "fri",
            DayOfWeek.SATURDAY, "sat",
            DayOfWeek.SUNDAY, "sun"));

    Optional<Instant> instant(JsonPart part) {
        return local(part).map(this::instant);
    }

    Instant instant(LocalDateTime local) {
        return almanac.at(local.toLocalDate(), local.toLocalTime());
    }

    static Optional<LocalDateTime> local(JsonPart part) {
        return parsed(part, "local time", "2026-03-02T10:15", LocalDateTime::parse);
    }

    static Optional<LocalDate> date(JsonPart part) {
        return parsed(part, "date", "2026-03-02", LocalDate::parse);
    }

    static Optional<LocalTime> time(JsonPart part) {
        return parsed(part, "time of day", "10:15", LocalTime::parse);
    }

    static Optional<DayOfWeek> day(JsonPart part) {
        Optional<String> word = part.text();
        Optional<DayOfWeek> day = word.flatMap(LocalTimes::day);
        if (word.isPresent() && day.isEmpty()) {
            part.unknown("day", word.get(), DAYS.values().stream().toList());
        }
        return day;
    }

    static Optional<DayOfWeek> day(String word) {
        return DAYS.entrySet().stream()
                .filter(day -> day.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** When something happens: {@code after} a span, {@code at} a time of day or a local time, or at once. */
    static Moment moment(JsonFields fields) {
        Optional<LocalDateTime> date =
                fields.part("at").filter(LocalTimes::isDate).flatMap(LocalTimes::local);
        Optional<LocalTime> time =
                fields.part("at").filter(part -> !isDate(part)).flatMap(LocalTimes::time);
        if (date.isPresent() && fields.has("after")) {
            fields.whole().fault("two-times", "both 'after' and an exact 'at'", "take one of them away");
        }
        return new Moment(fields.find("after", JsonScalars::span, Span.ZERO), time, date);
    }

    private static boolean isDate(JsonPart part) {
        return part.isText() && part.text().orElse("").contains("T");
    }

    private static <T> Optional<T> parsed(JsonPart part, String what, String such, Function<String, T> parse) {
        return part.parsed("bad-time", text -> {
            try {
                return parse.apply(text);
            } catch (DateTimeException unreadable) {
                throw new IllegalArgumentException(
                        "'" + EnumWords.brief(text) + "' is no " + what + "; write one such as " + such);
            }
        });
    }
}
