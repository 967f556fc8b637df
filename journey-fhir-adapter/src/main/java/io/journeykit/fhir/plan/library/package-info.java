/**
 * Plans and what they refer to: read from files within bounds, and found by any form of link.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.plan.library.PlanFiles}, {@link
 * io.journeykit.fhir.plan.library.PlanLibrary}, {@code ResourceText}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.plan.library;
