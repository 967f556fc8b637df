package io.journeykit.codec.author;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.JsonWriter;
import io.journeykit.codec.json.Node;
import io.journeykit.codec.json.ValueNotation;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Condition.AllOf;
import io.journeykit.condition.Condition.AnyOf;
import io.journeykit.condition.Condition.AtLeast;
import io.journeykit.condition.Condition.Compare;
import io.journeykit.condition.Condition.Expression;
import io.journeykit.condition.Condition.InARow;
import io.journeykit.condition.Condition.Known;
import io.journeykit.condition.Condition.Not;
import io.journeykit.condition.Condition.OutcomeOf;
import io.journeykit.condition.Conditions;
import io.journeykit.condition.Operator;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an author writes a condition: {@code {"fact": "pt-decision", "is": "yes"}}. */
final class ConditionNotation {

    private static final String ALWAYS = "always";
    private static final EnumWords<Operator> OPERATORS = EnumWords.of(Operator.class, "operator");
    private static final String OUTCOME_OF = "outcome-of";
    private static final String IS = "is";
    private static final String ONE_OF = "one-of";
    private static final String IN_A_ROW = "in-a-row";
    private static final StepId NO_STEP = StepId.of("?");
    private static final FactName NO_FACT = FactName.of("?");

    private ConditionNotation() {}

    static Optional<Condition> read(JsonPart part) {
        if (part.isText()) {
            return part.parsed("bad-condition", ConditionNotation::always);
        }
        if (!(part.node() instanceof Node.Fields fields)) {
            return part.wrong("a condition");
        }
        for (String kind : List.of("fact", "outcome-of", "known", "not", "all", "any", "at-least", "language")) {
            if (fields.fields().containsKey(kind)) {
                return read(part, kind);
            }
        }
        part.fault(
                "bad-condition",
                "no condition can be read from these fields",
                "write one with 'fact', 'outcome-of', 'known', 'not', 'all', 'any', 'at-least' or 'language'");
        return Optional.empty();
    }

    private static Condition always(String word) {
        if (word.equals(ALWAYS)) {
            return Conditions.ALWAYS;
        }
        throw new IllegalArgumentException("'" + EnumWords.brief(word)
                + "' is no condition; write an object such as {\"fact\": \"plan\", \"is\": \"rest\"}");
    }

    private static Optional<Condition> read(JsonPart part, String kind) {
        return switch (kind) {
            case "fact" -> compare(part);
            case "outcome-of" -> outcome(part);
            case "known" -> part.fields("known").map(c -> new Known(c.need("known", JsonScalars::fact, NO_FACT)));
            case "not" ->
                part.fields("not").map(c -> new Not(c.find("not", ConditionNotation::read, Conditions.ALWAYS)));
            case "all" -> part.fields("all").map(c -> new AllOf(c.list("all", ConditionNotation::read)));
            case "any" -> part.fields("any").map(c -> new AnyOf(c.list("any", ConditionNotation::read)));
            case "at-least" -> part.fields("at-least", "of").map(ConditionNotation::atLeast);
            default ->
                part.fields("language", "expression")
                        .map(c -> new Expression(c.text("language"), c.text("expression")));
        };
    }

    private static Condition atLeast(JsonFields fields) {
        int count = fields.find("at-least", part -> part.count(0, 1_000), 0);
        return new AtLeast(count, fields.needList("of", ConditionNotation::read));
    }

    private static Optional<Condition> compare(JsonPart part) {
        List<String> known = new ArrayList<>(List.of("fact"));
        known.addAll(OPERATORS.all());
        known.add(IN_A_ROW);
        Optional<JsonFields> fields = part.fields(known);
        List<String> operators = OPERATORS.all().stream()
                .filter(word -> fields.map(f -> f.has(word)).orElse(false))
                .toList();
        if (operators.size() != 1) {
            part.fault(
                    "bad-condition",
                    operators.isEmpty()
                            ? "a fact without anything to hold it against"
                            : "more than one of " + String.join(", ", operators),
                    "write one of " + String.join(", ", OPERATORS.all()));
            return Optional.empty();
        }
        return fields.map(f -> counted(f, compare(f, operators.get(0))));
    }

    private static Compare compare(JsonFields fields, String operator) {
        return new Compare(
                fields.need("fact", JsonScalars::fact, NO_FACT),
                OPERATORS.find(operator).orElseThrow(),
                fields.find(operator, ValueNotation::read, Value.of("")));
    }

    private static Condition counted(JsonFields fields, Compare compare) {
        int count = inARow(fields);
        return count == 1 ? compare : new InARow(compare, count);
    }

    /** 1 where it is not said. */
    private static int inARow(JsonFields fields) {
        return fields.find(IN_A_ROW, part -> part.count(2, Condition.MOST_IN_A_ROW), 1);
    }

    private static Optional<Condition> outcome(JsonPart part) {
        Optional<JsonFields> fields = part.fields(OUTCOME_OF, IS, ONE_OF, IN_A_ROW);
        if (fields.isPresent() && fields.get().has(IS) == fields.get().has(ONE_OF)) {
            part.fault(
                    "bad-condition",
                    "an outcome " + (fields.get().has(IS) ? "that is one and one of several" : "of no kind"),
                    "write 'is' or 'one-of'");
            return Optional.empty();
        }
        return fields.flatMap(f -> outcome(part, f));
    }

    private static Optional<Condition> outcome(JsonPart part, JsonFields fields) {
        StepId step = fields.need(OUTCOME_OF, JsonScalars::step, NO_STEP);
        List<Outcome> outcomes = fields.has(IS)
                ? fields.find(IS, JsonScalars::outcome).stream().toList()
                : fields.needList(ONE_OF, JsonScalars::outcome);
        int count = inARow(fields);
        if (fields.has(ONE_OF) && outcomes.isEmpty()) {
            part.fault("bad-condition", "an outcome that is one of nothing", "name one or more outcomes");
        }
        return outcomes.isEmpty() ? Optional.empty() : Optional.of(new OutcomeOf(step, outcomes, count));
    }

    static JsonNode write(Condition condition) {
        return condition instanceof Condition.Always
                ? JsonWriter.text(ALWAYS)
                : object(condition).node();
    }

    private static JsonWriter outcome(OutcomeOf asked) {
        JsonWriter written = new JsonWriter().put(OUTCOME_OF, asked.step().value());
        List<Outcome> outcomes = asked.outcomes();
        JsonWriter ends = outcomes.size() == 1
                ? written.put(IS, outcomes.get(0).word())
                : written.put(ONE_OF, JsonWriter.list(outcomes, one -> JsonWriter.text(one.word())));
        return asked.inARow() == 1 ? ends : ends.put(IN_A_ROW, asked.inARow());
    }

    private static JsonWriter object(Condition condition) {
        if (condition instanceof Known known) {
            return new JsonWriter().put("known", known.fact().value());
        }
        if (condition instanceof Compare compare) {
            return new JsonWriter()
                    .put("fact", compare.fact().value())
                    .put(EnumWords.of(compare.operator()), ValueNotation.write(compare.value()));
        }
        if (condition instanceof InARow row) {
            return object(row.compare()).put(IN_A_ROW, row.count());
        }
        if (condition instanceof OutcomeOf outcome) {
            return outcome(outcome);
        }
        if (condition instanceof Not not) {
            return new JsonWriter().put("not", write(not.condition()));
        }
        if (condition instanceof AllOf all) {
            return new JsonWriter().put("all", JsonWriter.list(all.conditions(), ConditionNotation::write));
        }
        if (condition instanceof AnyOf any) {
            return new JsonWriter().put("any", JsonWriter.list(any.conditions(), ConditionNotation::write));
        }
        if (condition instanceof AtLeast some) {
            return new JsonWriter()
                    .put("at-least", some.count())
                    .put("of", JsonWriter.list(some.conditions(), ConditionNotation::write));
        }
        Expression expression = (Expression) condition;
        return new JsonWriter().put("language", expression.language()).put("expression", expression.text());
    }
}
