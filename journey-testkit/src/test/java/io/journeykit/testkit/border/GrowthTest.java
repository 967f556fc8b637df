package io.journeykit.testkit.border;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void the_square_of_a_size_grows_too_fast_and_the_size_itself_does_not() {
        assertThat(Growth.doubled(100, 800, 10_000, n -> (long) n * n)).isPresent();
        assertThat(Growth.doubled(100, 800, 100, n -> n)).isEmpty();
    }

    @Test
    void what_weighs_much_from_the_first_is_doubled_all_the_same() {
        long much = 1_000_000_000L;

        assertThat(Growth.doubled(100, 800, much, n -> much * n * n / 10_000)).isPresent();
    }
}
