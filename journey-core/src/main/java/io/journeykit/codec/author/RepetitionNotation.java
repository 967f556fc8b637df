package io.journeykit.codec.author;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeykit.calendar.Span;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.JsonWriter;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.Repetition.At;
import io.journeykit.template.Repetition.Course;
import io.journeykit.template.Repetition.Every;
import io.journeykit.template.Repetition.ForEach;
import io.journeykit.template.Repetition.Items;
import io.journeykit.template.Repetition.Recall;
import io.journeykit.template.Repetition.Recurs;
import io.journeykit.template.Rule;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Unhandled;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How an author writes how often and for what: at most one of four fields of a step. */
public final class RepetitionNotation {

    static final List<String> FIELDS = List.of("course", "every", "recurs", "at", "for-each");

    private static final String FACT = "fact ";
    private static final String PROVIDER_OF = "provider of ";
    private static final String VISITS_OF = "visits of ";
    private static final String COMPLETIONS_OF = "completions of ";
    private static final EnumWords<Recall> RECALLS = EnumWords.of(Recall.class, "recall");

    private RepetitionNotation() {}

    static Repetition read(JsonFields step) {
        List<String> there = FIELDS.stream().filter(step::has).toList();
        if (there.size() > 1) {
            step.whole()
                    .fault("two-repetitions", "both '" + there.get(0) + "' and '" + there.get(1) + "'", "write one");
        }
        Optional<Repetition> read =
                there.isEmpty() ? Optional.empty() : step.find(there.get(0), part -> read(there.get(0), part));
        return read.orElse(Repetition.ONCE);
    }

    private static Optional<Repetition> read(String kind, JsonPart part) {
        return switch (kind) {
            case "course" -> part.fields("visits", "at-least", "at-most").map(RepetitionNotation::course);
            case "every" ->
                part.fields("interval", "at-most", "until", "recall").map(RepetitionNotation::every);
            case "recurs" -> part.fields("rule", "at-most", "until").map(RepetitionNotation::recurs);
            case "at" -> Optional.of(new At(part.list(JsonScalars::span)));
            default -> Optional.of(new ForEach(part.oneOrMore(RepetitionNotation::items)));
        };
    }

    private static Repetition course(JsonFields fields) {
        return new Course(
                fields.need("visits", RepetitionNotation::occurrences, 1),
                fields.need("at-least", JsonScalars::span, Span.ZERO),
                fields.need("at-most", JsonScalars::span, Span.ZERO));
    }

    private static Repetition every(JsonFields fields) {
        if (!fields.has("at-most")) {
            fields.whole().fault("unbounded-repetition", "nothing says how often at most", "add 'at-most', such as 12");
        }
        return new Every(
                fields.need("interval", JsonScalars::span, Span.days(1)),
                fields.find("at-most", RepetitionNotation::occurrences, 1),
                fields.find("until", ConditionNotation::read),
                fields.find("recall", part -> part.oneOf(RECALLS), Recall.FIXED));
    }

    private static Repetition recurs(JsonFields fields) {
        Rule rule = fields.need("rule", RuleNotation::read, RuleNotation.STAND_IN);
        Optional<Integer> count = RuleNotation.count(rule);
        if (!fields.has("at-most") && count.isEmpty()) {
            fields.whole().fault("unbounded-repetition", "nothing says how often at most", "add 'at-most', such as 12");
        }
        return new Recurs(
                rule,
                fields.find("at-most", RepetitionNotation::occurrences, count.orElse(1)),
                fields.find("until", ConditionNotation::read));
    }

    private static Optional<Integer> occurrences(JsonPart part) {
        return part.count(1, JourneyTemplate.MOST_OCCURRENCES);
    }

    private static Optional<Items> items(JsonPart part) {
        if (part.isObject()) {
            return part.fields("given").map(fields -> new Items.Given(fields.text("given")));
        }
        return part.parsed("bad-name", RepetitionNotation::items);
    }

    private static Items items(String words) {
        if (words.startsWith(FACT)) {
            return new Items.FromFact(FactName.of(words.substring(FACT.length())));
        }
        if (words.startsWith(PROVIDER_OF)) {
            return new Items.ProviderOf(StepId.of(words.substring(PROVIDER_OF.length())));
        }
        if (words.startsWith(COMPLETIONS_OF)) {
            return new Items.CompletionsOf(StepId.of(words.substring(COMPLETIONS_OF.length())));
        }
        return words.startsWith(VISITS_OF)
                ? new Items.VisitsOf(StepId.of(words.substring(VISITS_OF.length())))
                : new Items.Given(words);
    }

    public static JsonWriter write(Repetition repetition) {
        if (repetition instanceof Course course) {
            return new JsonWriter().put("course", course(course));
        }
        if (repetition instanceof Every every) {
            return new JsonWriter().put("every", every(every));
        }
        if (repetition instanceof Recurs recurs) {
            return new JsonWriter().put("recurs", recurs(recurs));
        }
        if (repetition instanceof At at) {
            return new JsonWriter().put("at", JsonWriter.list(at.offsets(), TimingNotation::span));
        }
        if (repetition instanceof ForEach each) {
            return new JsonWriter().put("for-each", JsonWriter.list(each.items(), RepetitionNotation::write));
        }
        if (repetition instanceof Repetition.Once) {
            return new JsonWriter();
        }
        throw new Unhandled(repetition, RepetitionNotation.class);
    }

    private static JsonNode course(Course course) {
        return new JsonWriter()
                .put("visits", course.visits())
                .put("at-least", course.atLeast().text())
                .put("at-most", course.atMost().text())
                .node();
    }

    private static JsonNode every(Every every) {
        return new JsonWriter()
                .put("interval", every.interval().text())
                .put("at-most", every.atMost())
                .put("until", every.until(), ConditionNotation::write)
                .unless(Recall.FIXED, "recall", every.recall(), JsonWriter::word)
                .node();
    }

    private static JsonNode recurs(Recurs recurs) {
        Optional<Integer> usual = RuleNotation.count(recurs.rule());
        JsonWriter writer = new JsonWriter().put("rule", RuleNotation.write(recurs.rule()));
        if (!usual.equals(Optional.of(recurs.atMost()))) {
            writer.put("at-most", recurs.atMost());
        }
        return writer.put("until", recurs.until(), ConditionNotation::write).node();
    }

    private static JsonNode write(Items items) {
        if (items instanceof Items.FromFact from) {
            return JsonWriter.text(FACT + from.fact());
        }
        if (items instanceof Items.ProviderOf of) {
            return JsonWriter.text(PROVIDER_OF + of.step());
        }
        if (items instanceof Items.VisitsOf of) {
            return JsonWriter.text(VISITS_OF + of.step());
        }
        if (items instanceof Items.CompletionsOf of) {
            return JsonWriter.text(COMPLETIONS_OF + of.step());
        }
        String word = ((Items.Given) items).word();
        boolean looksLikeAnother =
                Stream.of(FACT, PROVIDER_OF, VISITS_OF, COMPLETIONS_OF).anyMatch(word::startsWith);
        return looksLikeAnother ? new JsonWriter().put("given", word).node() : JsonWriter.text(word);
    }
}
