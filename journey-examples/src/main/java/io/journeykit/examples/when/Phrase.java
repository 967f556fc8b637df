package io.journeykit.examples.when;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.recurrence.Extent;
import io.journeykit.calendar.recurrence.PlainRule;
import io.journeykit.calendar.recurrence.Quota;
import io.journeykit.template.Offset;
import io.journeykit.template.Rule;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a question asked in words, such as {@code 3 working days before 2026-04-21}. */
final class Phrase {

    private static final String END = "(?:,? (?<count>\\d+) times)?(?:,? until (?<until>\\S+))?";
    private static final Pattern EVERY = Pattern.compile(
            "every (?<step>\\S+|\\d+ [a-z]+)(?: on (?<on>[a-z, ]+?))?(?: at (?<at>[0-9:, ]+?))?,? from (?<from>[^, ]+)"
                    + END);
    private static final Pattern QUOTA = Pattern.compile(
            "(?<times>\\d+)(?: times)? (?:in )?each (?<each>\\S+|\\d+ [a-z]+|\\d+ working days?) from (?<from>[^, ]+)"
                    + END);
    private static final Pattern RULE = Pattern.compile("(?<rule>[A-Z]+=\\S+) from (?<from>\\S+)");
    private static final Pattern TIMING = Pattern.compile("(?<spans>.+) (?<direction>before|after) (?<from>\\S+)");
    private static final Pattern POINT = Pattern.compile("(?<from>\\d{4}-\\S+)");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9}) (minute|hour|day|week|month|year)s?");

    private Phrase() {}

    /** @throws IllegalArgumentException with the forms there are */
    static Ask parse(String text) {
        String asked = text.strip().replaceAll("\\s+", " ");
        return Stream.<Optional<Ask>>of(
                        read(EVERY, asked).map(Phrase::every),
                        read(QUOTA, asked).map(Phrase::quota),
                        read(RULE, asked).map(Phrase::rule),
                        read(TIMING, asked).map(Phrase::timing),
                        read(POINT, asked).map(words -> new Ask.Point(from(words))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + asked + "' is no question about time; ask"
                        + " '3 working days before 2026-04-21', 'P15D, P30D after 2026-03-02', 'every 2 weeks on mon, thu at"
                        + " 09:00 from 2026-03-02', 'FREQ=MONTHLY;BYDAY=2TU from 2026-03-02T09:00', '3 each P1W from"
                        + " 2026-03-02' or '2026-04-20'"));
    }

    private static Optional<Matcher> read(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static Ask every(Matcher words) {
        Span step =
                words.group("step").matches("[a-z]+") ? span("1 " + words.group("step")) : span(words.group("step"));
        if (!(step instanceof Span.Calendar calendar) || !calendar.exact().isZero()) {
            throw new IllegalArgumentException(
                    "'every " + words.group("step") + "' is no step; write days, weeks, months or years, such as P2W");
        }
        Period period = calendar.period();
        List<DayOfWeek> on = list(words.group("on")).map(Phrase::day).toList();
        List<LocalTime> at = list(words.group("at")).map(LocalTime::parse).toList();
        return new Ask.Recurring(new Rule.Plain(new PlainRule(period, on, at, extent(words)), false), from(words));
    }

    private static Ask quota(Matcher words) {
        int times = Integer.parseInt(words.group("times"));
        Quota quota = new Quota(times, span(words.group("each")), List.of(), extent(words));
        return new Ask.Recurring(new Rule.Quota(quota), from(words));
    }

    private static Ask rule(Matcher words) {
        return new Ask.Recurring(new Rule.Written("rfc5545", words.group("rule"), false), from(words));
    }

    private static Ask timing(Matcher words) {
        List<Span> spans = list(words.group("spans")).map(Phrase::span).toList();
        Offset.Direction direction =
                Offset.Direction.valueOf(words.group("direction").toUpperCase(Locale.ROOT));
        if (spans.size() == 1) {
            return new Ask.Timing(spans.get(0), direction, from(words));
        }
        if (direction == Offset.Direction.BEFORE) {
            throw new IllegalArgumentException(
                    "'" + words.group() + "' counts several distances back; ask for one at a time");
        }
        return new Ask.Distances(spans, from(words));
    }

    /** A span as templates have it, or in words: {@code 2 weeks}. */
    private static Span span(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return Span.parse(text);
        }
        int number = Integer.parseInt(amount.group(1));
        return switch (amount.group(2)) {
            case "minute" -> Span.minutes(number);
            case "hour" -> Span.hours(number);
            case "day" -> Span.days(number);
            case "week" -> Span.weeks(number);
            case "month" -> Span.months(number);
            default -> Span.of(Period.ofYears(number));
        };
    }

    private static Extent extent(Matcher words) {
        String count = words.group("count");
        return new Extent(
                count == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(count)),
                Optional.ofNullable(words.group("until")).map(Phrase::date));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("'" + text + "' is no date; write one such as 2026-12-31");
        }
    }

    private static DayOfWeek day(String word) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> word.length() >= 3
                        && day.name().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no day; write mon, tue, and so on"));
    }

    private static Stream<String> list(@org.jspecify.annotations.Nullable String text) {
        return text == null
                ? Stream.empty()
                : Stream.of(text.split(", ?| and ")).map(String::strip);
    }

    private static Moment from(Matcher words) {
        return Moment.parse(words.group("from"));
    }
}
