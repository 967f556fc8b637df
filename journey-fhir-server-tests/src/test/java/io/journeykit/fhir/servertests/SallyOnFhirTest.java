package io.journeykit.fhir.servertests;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.examples.play.Play;
import io.journeykit.examples.play.Played;
import io.journeykit.examples.world.NamedWorlds;
import io.journeykit.examples.world.World;
import io.journeykit.fhir.server.FhirServer;
import org.junit.jupiter.api.Test;

/** The main job of the library, over a FHIR server and nothing else. */
class SallyOnFhirTest {

    private final RealServer server = RealServer.shared();

    @Test
    void sallys_journey_over_a_fhir_server_comes_out_as_in_memory() {
        World sally = NamedWorlds.read("sally");
        Played inMemory = Play.of(sally);

        Played onFhir = FhirPlay.of(sally, server.client(), FhirServer.over(server.client()));

        assertThat(Outcome.of(onFhir).lines()).isEqualTo(Outcome.of(inMemory).lines());
    }
}
