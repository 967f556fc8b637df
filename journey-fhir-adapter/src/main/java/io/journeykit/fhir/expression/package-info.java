/**
 * Expressions of FHIR as conditions: FHIRPath is judged here, CQL by whoever has an engine.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.expression.FhirPath},
 * {@link io.journeykit.fhir.expression.ResourceValue}, {@link io.journeykit.fhir.expression.Expressions}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.expression;
