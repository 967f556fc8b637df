/**
 * The words every other room speaks: identifiers, owners, channels, outcomes, facts and faults.
 *
 * <p>Read in this order: {@code StepId}, {@code Owner}, {@code Outcome}, {@code Value}, {@code Fact}, {@code Fault}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.vocabulary;
