package io.journeykit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepRefTest {

    @Test
    void no_two_occurrences_are_written_alike_whatever_their_names_hold() {
        assertThat(ref("knee", "visit", 2))
                .hasToString("knee/visit#2")
                .doesNotHaveToString(ref("knee", "visit#2", 1).toString());
        assertThat(ref("a/b", "c", 1).toString())
                .isNotEqualTo(ref("a", "b/c", 1).toString());
        assertThat(ref("a", "b#2", 1).toString())
                .isNotEqualTo(ref("a", "b%232", 1).toString());
    }

    private static StepRef ref(String journey, String step, int occurrence) {
        return new StepRef(JourneyId.of(journey), StepId.of(step), occurrence);
    }
}
