/**
 * What plans and templates are written in, either way: names and texts, our extensions, and the patches that say what FHIR's
 * elements do not.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.plan.notation.Patches}, {@link
 * io.journeykit.fhir.plan.notation.PlanExtensions}, {@link io.journeykit.fhir.plan.notation.Words}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.plan.notation;
