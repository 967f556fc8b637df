/**
 * What changed on a FHIR server becomes what agendas are told: signals, facts, consents, a death.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.listening.FhirListener} with its four ways in, {@code VersionReplay} (one
 * resource, all of its versions, each told once), {@code Translator} (pure), {@link
 * io.journeykit.fhir.listening.Translations} and {@link io.journeykit.fhir.listening.Translation}, {@link
 * io.journeykit.fhir.listening.ResourceSubject}, and {@code Poller}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.listening;
