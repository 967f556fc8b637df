package io.journeykit.readings;

import io.journeykit.agenda.FactTable;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import java.util.Optional;

/** The facts of one journey, with those of the journey that it is part of. */
public interface FactScope {

    /** Journeys run inside journeys at most eight deep; a broken agenda must not lead round for ever. */
    int DEEPEST = 16;

    FactTable own();

    /** Those of the journey that this one is run for. */
    Optional<? extends FactScope> whole();

    /** A journey's own fact goes before that of the journey that it is part of, and both before the person's. */
    static Optional<Fact> find(FactScope journey, FactTable person, FactName name) {
        Optional<? extends FactScope> scope = Optional.of(journey);
        for (int depth = 0; scope.isPresent() && depth <= DEEPEST; depth++) {
            Optional<Fact> own = scope.get().own().find(name);
            if (own.isPresent()) {
                return own;
            }
            scope = scope.get().whole();
        }
        return person.find(name);
    }
}
