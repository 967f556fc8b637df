/**
 * Step machines as data: the states of a kind of step, who owns each, the moves between them, and what silence leads to.
 *
 * <p>Read in this order: {@code StepMachine}, {@code State}, {@code StateRole}, {@code Silence}, {@code Transition}, {@code
 * Meaning}, {@code Act}, {@code MachineCheck} (what is wrong with one), {@code StandardMachines} (the ones that are there).
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.lifecycle;
