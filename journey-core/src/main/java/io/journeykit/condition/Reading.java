package io.journeykit.condition;

import io.journeykit.vocabulary.FactName;
import java.util.List;
import java.util.Set;

/** Which facts a condition looks at. */
final class Reading {

    private Reading() {}

    static void collect(Condition condition, ConditionLanguages languages, Set<FactName> names) {
        if (condition instanceof Condition.Known known) {
            names.add(known.fact());
        } else if (condition instanceof Condition.Compare compare) {
            names.add(compare.fact());
        } else if (condition instanceof Condition.Expression expression) {
            names.addAll(languages.reads(expression));
        } else {
            parts(condition).forEach(part -> collect(part, languages, names));
        }
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
