package io.journeykit.check;

import io.journeykit.condition.Condition;
import io.journeykit.template.Deferred;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepId;
import java.util.List;

/** Which steps never both happen, so that their dates need not agree. */
final class Alternatives {

    /** Beyond so many steps, or parts of a condition, comparing costs too much; they are taken for alternatives. */
    private static final int MOST_COMPARED = 16;

    private final Scope scope;

    Alternatives(Scope scope) {
        this.scope = scope;
    }

    /** Whether two of the steps whose moments these bonds tie exclude each other. */
    boolean areAmong(List<Bond> bonds) {
        List<StepTemplate> steps = bonds.stream()
                .map(bond -> bond.from() / 2)
                .filter(position -> position < scope.steps().size())
                .distinct()
                .map(scope.steps()::get)
                .filter(this::isAlternative)
                .toList();
        return steps.size() > MOST_COMPARED
                || steps.stream().anyMatch(one -> steps.stream().anyMatch(other -> exclude(one, other)));
    }

    private boolean isAlternative(StepTemplate step) {
        return !(step.when() instanceof Condition.Always) || isChosen(step.id());
    }

    private boolean isChosen(StepId step) {
        return scope.template().deferredChoices().stream()
                .anyMatch(choice -> choice.steps().contains(step));
    }

    private boolean exclude(StepTemplate one, StepTemplate other) {
        return one != other && (conditionsExclude(one, other) || areChosenFrom(one.id(), other.id()));
    }

    private static boolean conditionsExclude(StepTemplate one, StepTemplate other) {
        boolean small = size(one.when()) <= MOST_COMPARED && size(other.when()) <= MOST_COMPARED;
        return !small || one.when().excludes(other.when());
    }

    private static int size(Condition condition) {
        return 1 + Parts.of(condition).stream().mapToInt(Alternatives::size).sum();
    }

    private boolean areChosenFrom(StepId one, StepId other) {
        return scope.template().deferredChoices().stream()
                .map(Deferred::steps)
                .anyMatch(steps -> steps.contains(one) && steps.contains(other));
    }
}
