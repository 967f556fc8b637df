package io.journeykit.fhir.servertests;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.examples.fhir.SallyOnAFhirServer;
import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.fhir.adapters.ReferralTransitions;
import io.journeykit.testkit.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** The vendor's example, in real time on a real server. */
class SallyOnAFhirServerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RealServer server = RealServer.shared();
    private final World sally = NamedWorlds.read("sally");
    private final Place place = new Place(sally, server.client());
    private final Ledger specialists = new Ledger(server.client(), place);

    @Test
    void a_referral_reaches_the_specialist_by_the_server_and_the_answer_comes_back_by_it() {
        try (SallyOnAFhirServer example = new SallyOnAFhirServer(server.base(), "token", place.systems())) {
            example.journeys().prefer(place.person(), sally.person().preferences());
            example.journeys().consent(place.person(), ConsentRule.permit("care-coordination"));

            example.referToOrthopaedics(place.person(), Instant.now(), "ortho-a", "ortho-b");
            Task referral = awaited(() -> specialists.referral("ortho-referral", Optional.of("ortho-b")));
            specialists.put(ReferralTransitions.moved(referral, "declined"));

            assertThat(awaited(() -> stateOf(example, 2).filter("declined"::equals)))
                    .isEqualTo("declined");
            assertThat(stateOf(example, 1)).contains("created");
        }
    }

    private Optional<String> stateOf(SallyOnAFhirServer example, int occurrence) {
        return example.journeys().agenda(place.person()).journeys().stream()
                .flatMap(journey -> journey.steps().stream())
                .filter(step -> step.ref().step().value().equals("ortho-referral"))
                .filter(step -> step.ref().occurrence() == occurrence)
                .map(step -> step.state())
                .findFirst();
    }

    private static <T> T awaited(Supplier<Optional<T>> what) {
        Instant end = Instant.now().plus(PATIENCE);
        Optional<T> there = what.get();
        while (there.isEmpty() && Instant.now().isBefore(end)) {
            pause();
            there = what.get();
        }
        return there.orElseThrow(() -> new AssertionError("Nothing came within " + PATIENCE + "."));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
