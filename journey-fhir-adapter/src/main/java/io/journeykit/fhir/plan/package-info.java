/**
 * Published plans as templates, and templates as plans that others can read.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.plan.PlanImport}, {@link io.journeykit.fhir.plan.ImportedPlan},
 * {@link io.journeykit.fhir.plan.PlanFiles}. What an action becomes is told in {@code Kinds} and {@code Defining}, when it
 * happens in {@code Dating} and {@code RelationRules}, and whether in {@code Applying} and {@code Choosing}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.plan;
