package io.journeykit.fhir.plan.export;

import io.journeykit.condition.Condition;
import io.journeykit.condition.Operator;
import io.journeykit.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conditions over facts as FHIRPath that others can read; empty where there is no plain way to say one. */
final class ConditionText {

    private ConditionText() {}

    static Optional<String> of(Condition condition) {
        if (condition instanceof Condition.Expression expression) {
            return Optional.of(expression.text())
                    .filter(text -> expression.language().equals("fhirpath"));
        }
        if (condition instanceof Condition.Known known) {
            return Optional.of("%`" + known.fact() + "`.exists()");
        }
        if (condition instanceof Condition.Compare compare) {
            return compare(compare);
        }
        if (condition instanceof Condition.Not not) {
            return of(not.condition()).map(text -> "(" + text + ").not()");
        }
        if (condition instanceof Condition.AllOf all) {
            return joined(all.conditions(), " and ");
        }
        return condition instanceof Condition.AnyOf any ? joined(any.conditions(), " or ") : Optional.empty();
    }

    private static Optional<String> joined(List<Condition> conditions, String word) {
        List<String> texts = new ArrayList<>();
        for (Condition each : conditions) {
            Optional<String> text = of(each);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add("(" + text.get() + ")");
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(word, texts));
    }

    private static Optional<String> compare(Condition.Compare compare) {
        String fact = "%`" + compare.fact() + "`" + (compare.value() instanceof Value.Code ? ".code" : "");
        if (compare.operator() == Operator.ONE_OF && compare.value() instanceof Value.Items items) {
            List<Optional<String>> all =
                    items.items().stream().map(ConditionText::literal).toList();
            return all.stream().anyMatch(Optional::isEmpty)
                    ? Optional.empty()
                    : Optional.of(
                            fact + " in (" + all.stream().map(Optional::get).collect(Collectors.joining(" | ")) + ")");
        }
        return literal(compare.value()).flatMap(value -> switch (compare.operator()) {
            case IS -> Optional.of(fact + " = " + value);
            case IS_NOT -> Optional.of(fact + " != " + value);
            case LESS_THAN -> Optional.of(fact + " < " + value);
            case AT_MOST -> Optional.of(fact + " <= " + value);
            case MORE_THAN -> Optional.of(fact + " > " + value);
            case AT_LEAST -> Optional.of(fact + " >= " + value);
            case CONTAINS -> Optional.of(value + " in " + fact);
            default -> Optional.empty();
        });
    }

    private static Optional<String> literal(Value value) {
        if (value instanceof Value.Text || value instanceof Value.Code) {
            return Optional.of("'" + value.word().replace("\\", "\\\\").replace("'", "\\'") + "'");
        }
        if (value instanceof Value.Number || value instanceof Value.Truth) {
            return Optional.of(value.word());
        }
        return value instanceof Value.Date || value instanceof Value.Moment
                ? Optional.of("@" + value.word())
                : Optional.empty();
    }
}
