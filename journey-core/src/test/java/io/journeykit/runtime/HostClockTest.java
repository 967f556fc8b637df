package io.journeykit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class HostClockTest {

    private Duration ahead = Duration.ZERO;
    private final InstantSource wall = () -> Instant.now().plus(ahead);

    @Test
    void a_leap_ahead_is_what_the_clock_says_and_not_what_leases_are_counted_by() {
        HostClock clock = HostClock.running(wall);

        ahead = Duration.ofHours(1);

        assertThat(clock.now()).isAfter(Instant.now().plus(Duration.ofMinutes(59)));
        assertThat(clock.steady()).isBefore(Instant.now().plus(Duration.ofMinutes(1)));
    }

    @Test
    void a_clock_that_is_set_back_is_followed_at_once() {
        ahead = Duration.ofHours(1);
        HostClock clock = HostClock.running(wall);

        ahead = Duration.ZERO;

        assertThat(clock.steady()).isBefore(Instant.now().plus(Duration.ofMinutes(1)));
    }

    @Test
    void what_a_clock_says_that_is_moved_by_hand_has_elapsed() {
        ManualClock hands = new ManualClock();
        HostClock clock = HostClock.moved(hands);

        hands.forward(Duration.ofDays(1));

        assertThat(clock.steady()).isEqualTo(hands.instant());
        assertThat(clock.elapsed()).isEqualTo(Duration.ofDays(1).toNanos());
    }
}
