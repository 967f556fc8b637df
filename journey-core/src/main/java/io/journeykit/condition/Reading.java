package io.journeykit.condition;

import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which facts and steps a condition looks at. */
final class Reading {

    private Reading() {}

    static void collect(Condition condition, ConditionLanguages languages, Set<FactName> names) {
        if (condition instanceof Condition.Known known) {
            names.add(known.fact());
        } else if (condition instanceof Condition.Compare compare) {
            names.add(compare.fact());
        } else if (condition instanceof Condition.InARow row) {
            names.add(row.compare().fact());
        } else if (condition instanceof Condition.Expression expression) {
            names.addAll(languages.reads(expression));
        } else {
            parts(condition).forEach(part -> collect(part, languages, names));
        }
    }

    static List<StepId> outcomes(Condition condition) {
        return leaves(condition)
                .flatMap(leaf -> leaf instanceof Condition.OutcomeOf of ? Stream.of(of.step()) : Stream.empty())
                .distinct()
                .toList();
    }

    static Map<FactName, Integer> counts(Condition condition) {
        return leaves(condition)
                .flatMap(leaf -> leaf instanceof Condition.InARow row ? Stream.of(row) : Stream.empty())
                .collect(Collectors.toUnmodifiableMap(row -> row.compare().fact(), Condition.InARow::count, Math::max));
    }

    private static Stream<Condition> leaves(Condition condition) {
        List<Condition> parts = parts(condition);
        return parts.isEmpty() ? Stream.of(condition) : parts.stream().flatMap(Reading::leaves);
    }

    /** The conditions directly inside this one. */
    static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return List.of(not.condition());
        }
        if (condition instanceof Condition.AllOf all) {
            return all.conditions();
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.conditions();
        }
        return condition instanceof Condition.AtLeast some ? some.conditions() : List.of();
    }
}
