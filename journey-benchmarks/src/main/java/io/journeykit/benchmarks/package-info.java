/**
 * What one decision, one replay and one idle agenda cost, each measured in the same run as its peers.
 *
 * <p>Read in this order: {@code Benchmarks} (runs all and writes the page), {@code SignalDecision} (one of what is
 * measured), {@code CourseOfCare} and {@code Rehearsal} (what it is measured with), {@code Subjects} (what each figure is
 * held to), {@code Page}. Planning is also compared with a solver that goes about it otherwise: {@code Contest}, {@code
 * Match}, {@code Timefold}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.benchmarks;
