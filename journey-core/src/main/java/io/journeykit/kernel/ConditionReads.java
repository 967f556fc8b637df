package io.journeykit.kernel;

import io.journeykit.condition.Condition;
import io.journeykit.template.Exit;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the conditions of a template read besides the newest value of a fact.
 *
 * @param counts how many values of a fact any of them counts at most
 * @param byExits the steps whose outcome an exit reads
 */
record ConditionReads(Map<FactName, Integer> counts, Set<StepId> byExits) {

    static ConditionReads of(List<Condition> conditions, List<Exit> exits) {
        Map<FactName, Integer> counts = new HashMap<>();
        conditions.forEach(one -> one.counts().forEach((fact, count) -> counts.merge(fact, count, Math::max)));
        Set<StepId> byExits = new HashSet<>();
        exits.forEach(exit -> {
            exit.when().counts().forEach((fact, count) -> counts.merge(fact, count, Math::max));
            byExits.addAll(exit.when().readsOutcomesOf());
        });
        return new ConditionReads(counts, byExits);
    }
}
