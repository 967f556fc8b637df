/**
 * A template's steps as the actions of a plan, as far as FHIR's elements go.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.plan.export.PlanElements}, {@code ActionWriter}, {@code TimeWriter}, {@code
 * ConditionText}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.plan.export;
