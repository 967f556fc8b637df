package io.journeykit.check;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Something that a step waits for before it begins, and that only other steps can bring about.
 *
 * @param where the path inside the step, such as {@code .due.from}
 * @param needs the positions of the steps it looks at
 * @param opens whether it can open once the steps in this set can begin
 */
record Gate(String where, List<Integer> needs, Predicate<BitSet> opens) {}
