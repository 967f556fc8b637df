package io.journeykit.fhir.projection;

import io.journeykit.vocabulary.AgendaId;
import java.util.Optional;

/**
 * Where people and organisations are on the server, as far as the vendor knows; whoever is not known there is referred to
 * by an identifier of ours.
 */
public interface Parties {

    /** Nobody is known. */
    Parties UNKNOWN = new Parties() {};

    /** The person, such as {@code Patient/123}. */
    default Optional<String> patient(AgendaId agenda) {
        return Optional.empty();
    }

    /** A provider as slots, referrals and transfers name it: a {@code HealthcareService}, for who may be in an Appointment. */
    default Optional<String> provider(String reference) {
        return Optional.empty();
    }

    /** A provider as a receiver of orders: an {@code Organization} or a {@code PractitionerRole}. */
    default Optional<String> organization(String reference) {
        return Optional.empty();
    }

    /** A role of the care team, such as {@code CareTeam/7}; the empty role is the team as a whole. */
    default Optional<String> team(String role) {
        return Optional.empty();
    }
}
