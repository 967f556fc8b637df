package io.journeykit.fhir.servertests;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.fhir.projection.Parties;
import io.journeykit.fhir.projection.Projector;
import io.journeykit.fhir.projection.R4;
import io.journeykit.fhir.projection.Servers;
import io.journeykit.fhir.server.Connection;
import io.journeykit.fhir.server.FhirServer;
import io.journeykit.kernel.Definitions;
import io.journeykit.spi.AgendaStore;
import io.journeykit.testkit.play.Play;
import org.apache.http.impl.client.HttpClientBuilder;
import org.junit.jupiter.api.Test;

/** How a vendor connects, as the documents show it. */
class SetUpTest {

    @Test
    void a_projector_is_set_up_in_a_few_lines() {
        Definitions definitions = Play.definitions(NamedWorlds.read("sally"));

        Projector projector = projector(RealServer.shared().base(), "t0ken", new RetoldStore(), definitions);

        assertThat(projector).hasToString("a projector with 0 agendas to look at");
    }

    private static Projector projector(String base, String token, AgendaStore store, Definitions definitions) {
        HttpClientBuilder http = HttpClientBuilder.create(); // TLS, proxy and timeouts are yours
        FhirServer server = FhirServer.over(Connection.to(base, http, new BearerTokenAuthInterceptor(token)));
        return Projector.onto(Servers.one(server), R4.with(Parties.UNKNOWN), Projector.Source.of(store, definitions));
    }
}
