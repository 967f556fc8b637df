package io.journeykit.testkit;

import static io.journeykit.testkit.JourneyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.runtime.Host;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whatever goes wrong on the line, a journey ends or a person is asked")
class FaultInjectionTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void no_journey_stalls_in_silence(long seed) {
        Clinic clinic = new Clinic();
        clinic.scene.with(FaultInjection.seeded(seed));
        clinic.scene.play(Host.over(Clinic.DEFINITIONS)
                .adapters(clinic.scene.unreliable(clinic.ports()))
                .listener(clinic.watch));
        clinic.begin();

        clinic.scene.advanceBy(Duration.ofDays(40));

        assertThat(clinic.slots.bookingsOf(Clinic.SALLY)).hasSizeLessThanOrEqualTo(1);
        if (clinic.scene.agenda(Clinic.SALLY).isLive()) {
            assertThat(clinic.work.open()).isNotEmpty();
        } else {
            assertThat(clinic.scene.agenda(Clinic.SALLY)).isOver();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_same_seed_does_the_same(long seed) {
        assertThat(played(seed)).isEqualTo(played(seed));
    }

    private static Timeline played(long seed) {
        Clinic clinic = new Clinic();
        clinic.scene.with(FaultInjection.seeded(seed));
        clinic.scene.play(Host.over(Clinic.DEFINITIONS).adapters(clinic.scene.unreliable(clinic.ports())));
        clinic.begin();
        clinic.scene.advanceBy(Duration.ofDays(40));
        return clinic.timeline();
    }
}
