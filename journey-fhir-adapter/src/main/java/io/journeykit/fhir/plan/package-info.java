/**
 * Published plans as templates, and templates as plans that others can read.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.plan.PlanImport}, {@link io.journeykit.fhir.plan.ImportedPlan},
 * {@link io.journeykit.fhir.plan.PlanFiles}. What an action becomes is told in {@code Kinds} and {@code ActionDefinition}, when it
 * happens in {@code ActionTiming} and {@code RelationRules}, and whether in {@code ActionConditions} and {@code ActionSelection}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.plan;
