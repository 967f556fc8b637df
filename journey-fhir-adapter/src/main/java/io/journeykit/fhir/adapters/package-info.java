/**
 * The ports of the library on a FHIR server: seven adapters, each over a {@link io.journeykit.fhir.adapters.PortContext}, and
 * what others' changes of the resources that they write mean as signals.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.adapters.IdentifierSystems}, by which a vendor says how people,
 * providers and services are known; {@link io.journeykit.fhir.adapters.PortContext}; {@link io.journeykit.fhir.adapters.FhirWorklist}, the
 * smallest; {@link io.journeykit.fhir.adapters.FhirReferrals} with {@link io.journeykit.fhir.adapters.ReferralTransitions} and
 * {@link io.journeykit.fhir.adapters.TaskSignals}; {@link io.journeykit.fhir.adapters.FhirAppointments}, where two may
 * want the same.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.adapters;
