package io.journeykit.fhir;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import io.journeykit.fhir.adapters.FhirAppointments;
import io.journeykit.fhir.adapters.FhirConsents;
import io.journeykit.fhir.adapters.FhirDirectory;
import io.journeykit.fhir.adapters.FhirMessaging;
import io.journeykit.fhir.adapters.FhirRecords;
import io.journeykit.fhir.adapters.FhirReferrals;
import io.journeykit.fhir.adapters.FhirWorklist;
import io.journeykit.fhir.adapters.IdentifierSystems;
import io.journeykit.fhir.adapters.PortContext;
import io.journeykit.fhir.adapters.Waitlist;
import io.journeykit.fhir.listening.FhirListener;
import io.journeykit.fhir.listening.InputReceiver;
import io.journeykit.fhir.listening.ListenerBuilder;
import io.journeykit.fhir.projection.Parties;
import io.journeykit.fhir.projection.Projector;
import io.journeykit.fhir.projection.R4;
import io.journeykit.fhir.projection.Servers;
import io.journeykit.fhir.server.FhirServer;
import io.journeykit.spi.Adapters;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A FHIR R4 server as a vendor's system: what journeys ask for is written there, what others write there is heard, and
 * agendas can be shown there.
 *
 * <p>Where appointments and orders live on one server and Tasks on another, take one of these for each, and of each the
 * ports that it can fill.
 */
public final class FhirSystem {

    private final FhirServer server;
    private final IdentifierSystems systems;
    private final PortContext context;

    private FhirSystem(FhirServer server, IdentifierSystems systems, PortContext context) {
        this.server = server;
        this.systems = systems;
        this.context = context;
    }

    /**
     * The server that a client reaches.
     *
     * @param client for this alone, as {@link io.journeykit.fhir.server.Connection#to} makes it
     * @param systems by which systems people, providers and services are known there
     */
    public static FhirSystem on(IGenericClient client, IdentifierSystems systems) {
        FhirServer server = FhirServer.over(client);
        return new FhirSystem(server, systems, PortContext.at(server, systems));
    }

    /** The same, by another clock than the system's. */
    public FhirSystem by(InstantSource clock) {
        return new FhirSystem(server, systems, context.by(clock));
    }

    public FhirServer server() {
        return server;
    }

    /** Where single ports are made, such as {@code FhirWorklist.at(fhir.context())}. */
    public PortContext context() {
        return context;
    }

    /** Appointments, messages, referrals, records, work, consents and the directory, all of them there. */
    public Adapters adapters() {
        return Adapters.of(
                FhirAppointments.at(context),
                FhirMessaging.at(context),
                FhirReferrals.at(context),
                FhirRecords.at(context),
                FhirWorklist.at(context),
                FhirConsents.at(context),
                FhirDirectory.at(context));
    }

    /**
     * A listener that knows a vendor's people and who waits for slots; build it, and {@link PollLoop poll} or {@link
     * io.journeykit.fhir.listening.RestHook subscribe}.
     *
     * @param journeys {@code journeys::tell}
     * @param since by the server's clock; what was written before is not told
     */
    public ListenerBuilder listen(InputReceiver journeys, Instant since) {
        return FhirListener.telling(journeys, since)
                .reading(server)
                .people(patient -> systems.agendaOf(patient.getIdentifier()))
                .openings(Waitlist.at(context)::opened);
    }

    /**
     * Shows agendas there, beside what the adapters write: give it to the host as a listener, and drain it now and then.
     *
     * @param parties where people and organisations are there
     */
    public Projector project(Parties parties, Projector.Source agendas) {
        return Projector.onto(Servers.one(server).besideAdapters(), R4.with(parties), agendas);
    }

    @Override
    public String toString() {
        return context.toString();
    }
}
