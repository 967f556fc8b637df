package io.journeykit.codec.author;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.recurrence.Extent;
import io.journeykit.calendar.recurrence.PlainRule;
import io.journeykit.calendar.recurrence.Quota;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.JsonWriter;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Rule;
import io.journeykit.vocabulary.Unhandled;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How an author writes a rule: the library's own, one of another language, a repeat of FHIR, or a quota. */
public final class RuleNotation {

    static final Rule STAND_IN = new Rule.Plain(PlainRule.every(Period.ofDays(1)), false);

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private RuleNotation() {}

    /** The rule of a part; what is wrong with it is told. */
    public static Optional<Rule> read(JsonPart part) {
        Optional<JsonFields> fields = part.fields(
                "every",
                "on",
                "at",
                "count",
                "until",
                "with-start",
                "language",
                "text",
                "fhir",
                "times",
                "each",
                DatePolicyNotation.MONTH_END,
                DatePolicyNotation.CLOCK_CHANGE);
        return fields.flatMap(RuleNotation::read);
    }

    private static Optional<Rule> read(JsonFields fields) {
        List<String> kinds = List.of("every", "language", "fhir", "times").stream()
                .filter(fields::has)
                .toList();
        if (kinds.size() != 1) {
            String problem = kinds.isEmpty() ? "no rule" : "both '" + kinds.get(0) + "' and '" + kinds.get(1) + "'";
            fields.whole()
                    .fault("bad-rule", problem, "write one of 'every', 'language' with 'text', 'fhir' and 'times'");
            return Optional.empty();
        }
        return switch (kinds.get(0)) {
            case "every" -> plain(fields);
            case "language" ->
                Optional.of(new Rule.Written(
                        fields.text("language"),
                        fields.text("text"),
                        withStart(fields),
                        DatePolicyNotation.read(fields)));
            case "fhir" -> fields.find("fhir", FhirNotation::read).map(Rule.Fhir::new);
            default -> quota(fields);
        };
    }

    private static Optional<Rule> plain(JsonFields fields) {
        Optional<Span> step = fields.find("every", JsonScalars::span);
        List<DayOfWeek> on = fields.list("on", RuleNotation::day);
        List<LocalTime> at = fields.list("at", RuleNotation::time);
        Extent extent = extent(fields);
        return step.flatMap(span -> made(
                fields,
                () -> new Rule.Plain(
                        new PlainRule(period(span), on, at, extent),
                        withStart(fields),
                        DatePolicyNotation.read(fields))));
    }

    private static Period period(Span span) {
        if (span instanceof Span.Calendar calendar && calendar.exact().isZero()) {
            return calendar.period();
        }
        throw new IllegalArgumentException(
                "'" + span.text() + "' is no step of a rule; write days, weeks, months or years, such as P2W");
    }

    private static Optional<Rule> quota(JsonFields fields) {
        int times = fields.need("times", part -> part.count(1, JourneyTemplate.MOST_OCCURRENCES), 1);
        Span each = fields.need("each", JsonScalars::span, Span.weeks(1));
        List<DayOfWeek> on = fields.list("on", RuleNotation::day);
        Extent extent = extent(fields);
        return made(fields, () -> new Rule.Quota(new Quota(times, each, on, extent)));
    }

    private static Extent extent(JsonFields fields) {
        Optional<Integer> count = fields.find("count", part -> part.count(1, JourneyTemplate.MOST_OCCURRENCES));
        return new Extent(
                count.map(OptionalInt::of).orElse(OptionalInt.empty()),
                fields.find("until", part -> part.parsed("bad-date", LocalDate::parse)));
    }

    private static Optional<Rule> made(JsonFields fields, Supplier<Rule> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException | DateTimeException refused) {
            String[] said = String.valueOf(refused.getMessage()).split("; ", 2);
            fields.whole().fault("bad-rule", said[0], Stream.of(said).skip(1).findFirst());
            return Optional.empty();
        }
    }

    private static boolean withStart(JsonFields fields) {
        return fields.find("with-start", JsonPart::truth, false);
    }

    private static Optional<DayOfWeek> day(JsonPart part) {
        Optional<String> word = part.text();
        if (word.isPresent() && !DAYS.contains(word.get())) {
            part.unknown("day", word.get(), DAYS);
            return Optional.empty();
        }
        return word.map(day -> DayOfWeek.of(1 + DAYS.indexOf(day)));
    }

    static Optional<LocalTime> time(JsonPart part) {
        return part.parsed("bad-time", RuleNotation::time);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "'" + EnumWords.brief(text) + "' is no time of day; write one such as 09:00");
        }
    }

    /** How often it comes at most, where the rule says so itself. */
    static Optional<Integer> count(Rule rule) {
        if (rule instanceof Rule.Fhir fhir) {
            return fhir.repeat().count().filter(count -> count >= 1 && count <= JourneyTemplate.MOST_OCCURRENCES);
        }
        if (rule instanceof Rule.Plain plain) {
            return count(plain.rule().extent());
        }
        if (rule instanceof Rule.Quota quota) {
            return count(quota.quota().extent());
        }
        if (rule instanceof Rule.Written) {
            return Optional.empty();
        }
        throw new Unhandled(rule, RuleNotation.class);
    }

    private static Optional<Integer> count(Extent extent) {
        return extent.count().isPresent() ? Optional.of(extent.count().getAsInt()) : Optional.empty();
    }

    static JsonNode write(Rule rule) {
        if (rule instanceof Rule.Written written) {
            JsonWriter writer = new JsonWriter()
                    .put("language", written.language())
                    .put("text", written.text())
                    .unless(false, "with-start", written.withStart());
            return DatePolicyNotation.write(writer, written.dates()).node();
        }
        if (rule instanceof Rule.Fhir fhir) {
            return new JsonWriter()
                    .put("fhir", FhirNotation.write(fhir.repeat()))
                    .node();
        }
        if (rule instanceof Rule.Quota quota) {
            JsonWriter writer = new JsonWriter()
                    .put("times", quota.quota().times())
                    .put("each", quota.quota().each().text())
                    .some("on", quota.quota().on(), RuleNotation::day);
            return extent(writer, quota.quota().extent()).node();
        }
        Rule.Plain plain = (Rule.Plain) rule;
        JsonWriter writer = new JsonWriter()
                .put("every", step(plain.rule().step()))
                .some("on", plain.rule().on(), RuleNotation::day)
                .some("at", plain.rule().at(), time -> JsonWriter.text(time.toString()));
        extent(writer, plain.rule().extent()).unless(false, "with-start", plain.withStart());
        return DatePolicyNotation.write(writer, plain.dates()).node();
    }

    // Weeks have days of their own in a rule, so they are told as weeks.
    private static String step(Period step) {
        boolean weeks = step.getDays() > 0 && step.getDays() % 7 == 0;
        return weeks ? "P" + step.getDays() / 7 + "W" : Span.of(step).text();
    }

    private static JsonWriter extent(JsonWriter writer, Extent extent) {
        if (extent.count().isPresent()) {
            writer.put("count", extent.count().getAsInt());
        }
        return writer.put("until", extent.until(), date -> JsonWriter.text(date.toString()));
    }

    private static JsonNode day(DayOfWeek day) {
        return JsonWriter.text(day.name().substring(0, 3).toLowerCase(Locale.ROOT));
    }
}
