package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.FactTable;
import io.journeykit.phrase.Name;
import io.journeykit.vocabulary.Fact;

/** Two values of one fact for one time: the one that was told last is known, and a person is shown that they contradict. */
final class ContradictedFacts {

    private ContradictedFacts() {}

    static void show(DecisionBuilder decision, FactTable known, Fact told) {
        known.values(told.name()).stream()
                .filter(fact -> fact.effective().equals(told.effective())
                        && !fact.value().equals(told.value()))
                .forEach(fact -> {
                    Name name = Name.fact(told.name().value());
                    decision.incident("fact-contradicted", name, decision.stamp(Why.FACT, name));
                });
    }
}
