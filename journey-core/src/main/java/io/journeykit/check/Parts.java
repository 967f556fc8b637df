package io.journeykit.check;

import io.journeykit.condition.Condition;
import java.util.List;

/** The conditions directly inside another. */
final class Parts {

    private Parts() {}

    static List<Condition> of(Condition condition) {
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
