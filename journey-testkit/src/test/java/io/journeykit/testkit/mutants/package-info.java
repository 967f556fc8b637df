/**
 * Shows that the net catches: small faults are planted in the library, one at a time, and each has to be found.
 *
 * <p>Read in this order: {@code Mutant} (a file of {@code src/test/mutants}), {@code Place} (where it is made), {@code MutantsFitTest} (each build holds that it fits its
 * source), {@code Planted} (the library with it), {@code Anyway} (what is broken without it), {@code Hunter}, {@code MutantHunt}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.testkit.mutants;
