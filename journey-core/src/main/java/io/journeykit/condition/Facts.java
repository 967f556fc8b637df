package io.journeykit.condition;

import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import java.util.Optional;

/** What is known when a condition is judged: a view to read from, never to write to. */
@FunctionalInterface
public interface Facts {

    /** Nothing is known. */
    Facts NONE = name -> Optional.empty();

    Optional<Fact> find(FactName name);

    /** Whether something was told of it that is none of what can be read, so that nobody knows what it is. */
    default boolean isUnclear(FactName name) {
        return false;
    }
}
