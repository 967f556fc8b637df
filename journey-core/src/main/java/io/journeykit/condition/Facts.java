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
}
