package io.journeykit.condition;

import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;

/** What is known when a condition is judged: a view to read from, never to write to. */
@FunctionalInterface
public interface Facts {

    /** Nothing is known. */
    Facts NONE = name -> Optional.empty();

    Optional<Fact> find(FactName name);

    /** The newest values of a fact by effective time, the newest first, so many of them at most. */
    default List<Fact> newest(FactName name, int count) {
        return find(name).stream().toList();
    }

    /** How the occurrence of a step of the same journey ended that ended last, by effective time. */
    default Optional<Outcome> outcome(StepId step) {
        return Optional.empty();
    }

    /** How its occurrences ended, in the order of their numbers, but for those that were not needed. */
    default List<Outcome> outcomes(StepId step) {
        return List.of();
    }

    /** Whether an occurrence of a step is still to end. */
    default boolean isToEnd(StepId step) {
        return true;
    }

    /** Whether something was told of it that is none of what can be read, so that nobody knows what it is. */
    default boolean isUnclear(FactName name) {
        return false;
    }
}
