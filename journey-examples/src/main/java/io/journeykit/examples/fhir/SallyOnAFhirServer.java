package io.journeykit.examples.fhir;

import static java.util.Objects.requireNonNull;

import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import io.journeykit.Beginning;
import io.journeykit.Journeys;
import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.fhir.FhirSystem;
import io.journeykit.fhir.PollLoop;
import io.journeykit.fhir.adapters.IdentifierSystems;
import io.journeykit.fhir.listening.FhirListener;
import io.journeykit.fhir.server.Connection;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.http.impl.client.HttpClientBuilder;

/** Leads Sally on a FHIR server: what is asked of others is written there, and what they answer is heard from there. */
public final class SallyOnAFhirServer implements AutoCloseable {

    private final Journeys journeys;
    private final PollLoop pollLoop;

    /** Connects; {@code systems} says by which systems people, providers and services are known on the server. */
    public SallyOnAFhirServer(String base, String token, IdentifierSystems systems) {
        HttpClientBuilder http = HttpClientBuilder.create(); // TLS, proxy and timeouts are yours
        FhirSystem fhir = FhirSystem.on(Connection.to(base, http, new BearerTokenAuthInterceptor(token)), systems);
        World sally = NamedWorlds.read("sally"); // her template and calendar, as files
        journeys = Journeys.embedded()
                .templates(sally.templates().toArray(JourneyTemplate[]::new))
                .calendar("us-ma", requireNonNull(sally.setting().calendars().get("us-ma")))
                .adapters(fhir.adapters())
                .start();
        FhirListener listener = fhir.listen(journeys::tell, Instant.now().minusSeconds(60))
                .undelivered(what -> System.getLogger("ehr").log(System.Logger.Level.WARNING, what::toString))
                .build();
        pollLoop = PollLoop.every(Duration.ofSeconds(1), listener, failed -> {});
    }

    public JourneyId referToOrthopaedics(AgendaId person, Instant now, String... providers) {
        Value to = Value.of(Stream.of(providers).map(Value::of).toList());
        return journeys.begin(
                person, Beginning.of("knee-pain").anchor("referred", now).parameter("orthopaedics", to));
    }

    public Journeys journeys() {
        return journeys;
    }

    @Override
    public void close() {
        pollLoop.close();
        journeys.close();
    }
}
