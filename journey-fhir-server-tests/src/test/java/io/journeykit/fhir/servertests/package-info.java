/**
 * What the FHIR adapter does on real FHIR servers, each started once for all tests of the module.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.servertests.RealServer}, which a test asks for a server; {@code
 * RealServerTest}, which shows it; {@link io.journeykit.fhir.servertests.HapiServer} and {@link
 * io.journeykit.fhir.servertests.MedplumServer}, the two there are.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.servertests;
