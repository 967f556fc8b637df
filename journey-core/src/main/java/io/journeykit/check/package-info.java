/**
 * What is wrong with a template, all of it at once, and what can be proven of one with which nothing is wrong.
 *
 * <p>Read in this order: {@link io.journeykit.check.TemplateCheck}, {@code Rule} (one thing that a template owes),
 * {@code Scope} (what the names in a template mean), {@code Findings}, {@code ReferenceRules} as the first of the rules.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.check;
