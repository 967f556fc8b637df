package io.journeykit.testkit.oracle;

import io.journeykit.testkit.play.WorldClock;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;

/**
 * A clause that a life breaks.
 *
 * @param at the moment from which it is broken
 * @param step whose it is, where it is one step's
 * @param library what the library holds to be so
 * @param oracle what the oracle holds to be so
 */
public record Finding(
        Clause clause, Instant at, AgendaId whose, Optional<StepRef> step, String library, String oracle) {

    Finding told(WorldClock clock) {
        return new Finding(clause, at, whose, step, clock.in(library), clock.in(oracle));
    }

    @Override
    public String toString() {
        return clause + " at " + at + step.map(ref -> " with " + ref).orElse("") + ": " + library + "; but " + oracle;
    }
}
