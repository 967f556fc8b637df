/** A FHIR server as a vendor's system: see {@link io.journeykit.examples.fhir.SallyOnAFhirServer}. */
@org.jspecify.annotations.NullMarked
package io.journeykit.examples.fhir;
