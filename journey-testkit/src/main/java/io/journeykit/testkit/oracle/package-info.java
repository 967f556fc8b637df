/**
 * Judges what happened in a play by the laws of a led journey, from books of its own: it shares no code with kernel,
 * planner and insight, and reads events, effects, what adapters were asked and answered, and the world's truth.
 *
 * <p>Read in this order: {@link io.journeykit.testkit.oracle.Oracle}, {@code Law} and {@link
 * io.journeykit.testkit.oracle.Clause}, one law, say {@code NoOverlap}; then {@code Books} and what they keep: {@code
 * Visits}, {@code Messages}, {@code WorkItems}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.testkit.oracle;
