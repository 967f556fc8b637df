package io.journeykit.readings;

import io.journeykit.condition.Facts;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;

/**
 * What the conditions of a journey read, for the decision and for its explanation alike.
 *
 * @param values what it can read; what is none of that is not known to it. Absent while its template is not loaded
 */
public record ReadableFacts(FactScope scope, Optional<DeclaredValues> values) implements Facts {

    @Override
    public Optional<Fact> find(FactName name) {
        return FactScope.find(scope, name).filter(this::isReadable);
    }

    @Override
    public boolean isUnclear(FactName name) {
        return FactScope.find(scope, name).filter(fact -> !isReadable(fact)).isPresent();
    }

    @Override
    public List<Fact> newest(FactName name, int count) {
        return FactScope.newest(scope, name, count).stream()
                .filter(this::isReadable)
                .toList();
    }

    private boolean isReadable(Fact fact) {
        return values.isEmpty() || values.get().admit(fact.name(), fact.value());
    }

    @Override
    public Optional<Outcome> outcome(StepId step) {
        return ends(step).last();
    }

    @Override
    public List<Outcome> outcomes(StepId step) {
        return ends(step).inOrder();
    }

    @Override
    public boolean isToEnd(StepId step) {
        return ends(step).areToCome();
    }

    private StepEnds ends(StepId step) {
        return new StepEnds(scope.occurrences(step));
    }
}
