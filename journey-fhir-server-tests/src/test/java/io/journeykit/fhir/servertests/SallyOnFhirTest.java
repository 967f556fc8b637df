package io.journeykit.fhir.servertests;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.fhir.server.Connection;
import io.journeykit.fhir.server.FhirFailure;
import io.journeykit.fhir.server.FhirServer;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.play.PlayedAgenda;
import io.journeykit.testkit.world.World;
import java.io.IOException;
import java.time.Instant;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.HttpClientBuilder;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** The main job of the library, over a FHIR server and nothing else: whatever goes wrong, the same comes out. */
class SallyOnFhirTest {

    private static final int MOST_ATTEMPTS = 20;

    private static final World SALLY = NamedWorlds.read("sally");
    private static final PlayedAgenda IN_MEMORY = Play.of(SALLY);

    private final RealServer server = RealServer.shared();

    /** She is led once for all tests while nothing goes wrong. */
    private static final class Undisturbed {
        static final FhirPlay PLAY = play(SALLY);
        static final PlayedAgenda PLAYED = PLAY.play();
    }

    private static FhirPlay play(World world) {
        RealServer server = RealServer.shared();
        return new FhirPlay(world, server.client(), FhirServer.over(server.client()), Post.polling());
    }

    @Test
    void sallys_journey_over_a_fhir_server_comes_out_as_in_memory_to_the_minute() {
        PlayedAgenda onFhir = Undisturbed.PLAYED;

        assertThat(Outcome.of(onFhir).lines()).isEqualTo(Outcome.of(IN_MEMORY).lines());
        assertThat(Census.of(Undisturbed.PLAY.ledger()).doubled()).isEmpty();
        assertThat(Undisturbed.PLAY.undelivered()).isEmpty();
    }

    @Test
    void an_agenda_that_is_shown_on_the_server_it_listens_to_hears_nothing_of_itself() {
        FhirPlay play =
                new FhirPlay(SALLY, server.client(), FhirServer.over(server.client()), Post.pollingWhatWeShowToo());

        PlayedAgenda onFhir = play.play();

        assertThat(Outcome.of(onFhir).lines()).isEqualTo(Outcome.of(IN_MEMORY).lines());
        assertThat(play.ledger().all(Task.class)).hasSizeGreaterThan(20);
    }

    @Test
    void a_specialist_who_declines_does_so_on_the_server_too() {
        World declines = NamedWorlds.read("sally/specialist-declines");

        PlayedAgenda onFhir = play(declines).play();

        assertThat(Outcome.of(onFhir).lines())
                .isEqualTo(Outcome.of(Play.of(declines)).lines());
    }

    @Test
    void the_server_itself_may_deliver_what_changed_by_its_subscriptions() throws IOException {
        if (!server.hasSubscriptions()) {
            assertThat(FhirServer.over(server.client()).capabilities().subscribes())
                    .isFalse();
            return;
        }
        FhirServer ours = FhirServer.over(server.client());
        try (HookPost hooks = new HookPost(ours)) {
            assertThat(hooks.subscribe()).contains("Task", "Appointment", "Slot", "Communication");
            assertThat(hooks.subscribe()).hasSizeGreaterThan(10);
            FhirPlay play = new FhirPlay(SALLY, server.client(), ours, hooks);

            assertThat(Outcome.of(play.play()).lines())
                    .isEqualTo(Outcome.of(IN_MEMORY).lines());
        }
    }

    @Test
    void notifications_that_come_late_doubled_and_disordered_change_nothing_but_minutes() {
        FhirPlay play = new FhirPlay(SALLY, server.client(), FhirServer.over(server.client()), Post.careless(7));

        assertThat(Outcome.withoutTimes(play.play()).lines())
                .isEqualTo(Outcome.withoutTimes(IN_MEMORY).lines());
        assertThat(Census.of(play.ledger()).doubled()).isEmpty();
    }

    @Test
    void a_line_that_fails_in_every_way_changes_nothing_but_minutes_and_doubles_nothing() throws IOException {
        long seed = 12;
        try (BadLine line = new BadLine(server.base(), seed, 0.04)) {
            FhirPlay play = new FhirPlay(SALLY, server.client(), over(line), Post.careless(seed));

            PlayedAgenda played = play.play();

            assertThat(line.mishaps()).hasSize(BadLine.Mishap.values().length);
            assertThat(Outcome.withoutTimes(played).lines())
                    .isEqualTo(Outcome.withoutTimes(IN_MEMORY).lines());
            assertThat(Census.of(play.ledger())).isEqualTo(Census.of(Undisturbed.PLAY.ledger()));
            assertThat(Census.of(play.ledger()).doubled()).isEmpty();
        }
    }

    @Test
    void a_server_that_is_gone_for_a_while_and_started_again_is_gone_on_with() {
        FhirPlay play = play(SALLY);
        // A message to her is due at nine.
        play.scene().at(Instant.parse("2026-03-03T13:55:00Z"), server::end);
        play.scene().at(Instant.parse("2026-03-03T14:25:00Z"), server::begin);

        PlayedAgenda played = play.play();

        assertThat(Outcome.withoutTimes(played).lines())
                .isEqualTo(Outcome.withoutTimes(IN_MEMORY).lines());
        assertThat(Census.of(play.ledger()).doubled()).isEmpty();
    }

    /** Whoever connects by such a line tries again until the server has said what it can. */
    private static FhirServer over(BadLine line) {
        for (int attempt = 1; ; attempt++) {
            try {
                FhirServer ours = FhirServer.over(impatient(line));
                ours.capabilities();
                return ours;
            } catch (FhirFailure.Unavailable failed) {
                if (attempt == MOST_ATTEMPTS) {
                    throw failed;
                }
            }
        }
    }

    private static IGenericClient impatient(BadLine line) {
        RequestConfig config = RequestConfig.custom()
                .setSocketTimeout((int) BadLine.PATIENCE.toMillis())
                .build();
        return Connection.to(line.base(), HttpClientBuilder.create().setDefaultRequestConfig(config));
    }
}
