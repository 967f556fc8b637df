package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.FactTable;
import io.journeykit.phrase.Name;
import io.journeykit.vocabulary.Fact;
import java.util.List;

/** Two values of one fact for one time: the one that was told last is known, and a person is shown that they contradict. */
final class ContradictedFacts {

    private ContradictedFacts() {}

    /** @param known all tables that are read together with the one that it is told to */
    static void show(DecisionBuilder decision, List<FactTable> known, Fact told) {
        boolean isContradicted = known.stream()
                .flatMap(table -> table.values(told.name()).stream())
                .anyMatch(fact -> fact.effective().equals(told.effective())
                        && !fact.value().equals(told.value()));
        if (isContradicted) {
            Name name = Name.fact(told.name().value());
            decision.incident("fact-contradicted", name, decision.stamp(Why.FACT, name));
        }
    }
}
