package io.journeykit.testkit.border;

import io.journeykit.testkit.oracle.Clause;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes down which clauses a trial broke, and what was seen of it. */
final class Witness {

    private final List<Clause> asked;
    private final SortedMap<Clause, String> broken = new TreeMap<>();

    Witness(List<Clause> asked) {
        this.asked = asked;
    }

    /** The clause does not hold; of what is seen of it, the first counts. */
    void broken(Clause clause, String seen) {
        if (!asked.contains(clause)) {
            throw new IllegalArgumentException(
                    "The trial does not ask about " + clause + "; name it among its clauses.");
        }
        broken.putIfAbsent(clause, seen);
    }

    SortedMap<Clause, String> seen() {
        return Collections.unmodifiableSortedMap(broken);
    }
}
