package io.journeykit.testkit.border;

import io.journeykit.testkit.oracle.Clause;
import java.util.List;

/**
 * One hostile situation at the host's border.
 *
 * @param what happens, in words that stay the same from run to run
 * @param clauses that it puts to the test
 */
record Trial(String what, List<Clause> clauses, Attempt attempt) {

    /** Brings the situation about, and says what of the clauses did not hold in it. */
    @FunctionalInterface
    interface Attempt {
        void before(Witness witness) throws Exception;
    }

    static Trial of(String what, Attempt attempt, Clause... clauses) {
        return new Trial(what, List.of(clauses), attempt);
    }

    @Override
    public String toString() {
        return what;
    }
}
