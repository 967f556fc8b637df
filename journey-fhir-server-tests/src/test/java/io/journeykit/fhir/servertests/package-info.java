/** What the FHIR adapter does on real FHIR servers, each started once for all tests of the module. */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.servertests;
