/**
 * What can be read from an agenda and its templates, written once: the kernel decides by it, the insight explains by it, the
 * check proves by it, so that none can contradict another.
 *
 * <p>{@code StepView} (a step with its siblings), {@code Gates} (is what comes first there), {@code ReferencePoints} (when is what
 * others are counted from), {@code FactScope} (what a journey may read), {@code ReadableFacts} (as its conditions read it), {@code BookingChains} (which bookings are planned
 * together), {@code FactParts}, {@code ConditionPhrase} and {@code RulePhrase}
 * (how a fact, a condition and a rule of repetition are told).
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.readings;
