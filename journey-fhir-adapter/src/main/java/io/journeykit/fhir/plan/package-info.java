/**
 * Published plans as templates, and templates as plans that others can read.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.plan.library.PlanFiles}, {@link io.journeykit.fhir.plan.PlanImport},
 * {@link io.journeykit.fhir.plan.ImportedPlan} with its {@link io.journeykit.fhir.plan.losses.LossReport}, {@link
 * io.journeykit.fhir.plan.PlanExport}. A vendor needs these and {@link io.journeykit.fhir.plan.library.PlanLibrary}; what
 * else is public below is so for the rooms beside it.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.plan;
