/**
 * What is wrong with a template, all of it at once, and what can be proven of one with which nothing is wrong.
 *
 * <p>Read in this order: {@link io.journeykit.check.TemplateCheck}, {@link io.journeykit.check.TemplateReport}, {@code
 * Rule} (one thing that a template owes) with {@code ReferenceRules} as the first of them, {@code Scope} (what the names
 * in a template mean), {@code GateCycles} (who would wait for whom for ever), {@code TimingNetwork} (dates that
 * contradict each other).
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.check;
