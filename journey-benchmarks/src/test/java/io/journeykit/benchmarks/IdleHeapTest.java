package io.journeykit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

class IdleHeapTest {

    @Test
    void one_more_agenda_takes_what_is_its_own_and_nothing_that_is_shared() {
        double few = IdleHeap.asDecided(2);

        double more = IdleHeap.asDecided(20);

        assertThat(more).isBetween(1_000.0, 100_000.0).isCloseTo(few, withPercentage(2));
    }
}
