/**
 * Systems, extensions and codes of our own, each in one place.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.naming.BusinessId}, by which everything written is found again; {@link
 * io.journeykit.fhir.naming.Systems}; {@link io.journeykit.fhir.naming.Extensions}; {@link
 * io.journeykit.fhir.naming.Mark}, by which own writes are known again.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.naming;
