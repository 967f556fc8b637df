package io.journeykit.fhir.projection;

import io.journeykit.fhir.projection.Dialect.Target;
import io.journeykit.fhir.server.FhirServer;
import java.util.Set;

/**
 * Where an agenda is written: the journey's own resources on one server, ServiceRequests and Appointments perhaps on
 * another, such as an EHR that has no Task.
 *
 * @param made the types that adapters write themselves, under the key of the effect: they are referred to, not written
 */
public record Servers(FhirServer own, FhirServer orders, Set<String> made) {

    private static final Set<String> ORDERS = Set.of("ServiceRequest", "Appointment");

    public Servers {
        made = Set.copyOf(made);
    }

    /** Everything on one. */
    public static Servers one(FhirServer server) {
        return new Servers(server, server, Set.of());
    }

    public static Servers of(FhirServer own, FhirServer orders) {
        return new Servers(own, orders, Set.of());
    }

    /** The same, where the adapters of this module do their work too: what they make is not made twice. */
    public Servers besideAdapters() {
        return new Servers(own, orders, Set.of("ServiceRequest", "Appointment", "CommunicationRequest"));
    }

    boolean areTwo() {
        return own != orders;
    }

    Target target(FhirServer server) {
        return new Target(
                server.base(),
                type -> belongs(type, server) && server.capabilities().keeps(type),
                made);
    }

    private boolean belongs(String type, FhirServer server) {
        return !areTwo() || ORDERS.contains(type) == (server == orders);
    }

    @Override
    public String toString() {
        return areTwo() ? "two servers" : "one server";
    }
}
