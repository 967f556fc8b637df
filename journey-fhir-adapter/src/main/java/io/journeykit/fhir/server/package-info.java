/**
 * One FHIR server: what it can do, reading and searching, conditional and versioned writes, transactions, and what its
 * failures mean.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.server.FhirServer}; {@link io.journeykit.fhir.server.Capabilities};
 * {@link io.journeykit.fhir.server.Write}; {@link io.journeykit.fhir.server.FhirFailure}, which adapters answer to the
 * library as a reply; {@link io.journeykit.fhir.server.Connection}, which keeps credentials at home.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.server;
