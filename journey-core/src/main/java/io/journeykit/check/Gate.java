package io.journeykit.check;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Something that a step waits for before it begins, and that only other steps can bring about.
 *
 * @param where the path inside the step, such as {@code .due.from}
 * @param needs the steps that are told as waited for, by position
 * @param watches the steps that can change whether it opens, by position
 * @param opens whether it can open once the steps in this set can begin
 */
record Gate(String where, List<Integer> needs, List<Integer> watches, Predicate<BitSet> opens) {

    static Gate of(String where, List<Integer> needs, Predicate<BitSet> opens) {
        return new Gate(where, needs, needs, opens);
    }

    static Gate of(String where, int need) {
        return of(where, List.of(need), open -> open.get(need));
    }
}
