/**
 * The account of an import: each element that was read, taken over or told.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.plan.losses.LossReport}, {@link io.journeykit.fhir.plan.losses.Loss},
 * {@link io.journeykit.fhir.plan.losses.Ledger}, {@link io.journeykit.fhir.plan.losses.Place}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.plan.losses;
