package io.journeykit.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

    @ParameterizedTest
    @CsvSource({
        "TRUE, TRUE, TRUE, TRUE", "TRUE, UNKNOWN, UNKNOWN, TRUE", "TRUE, FALSE, FALSE, TRUE",
        "UNKNOWN, TRUE, UNKNOWN, TRUE", "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN", "UNKNOWN, FALSE, FALSE, UNKNOWN",
        "FALSE, TRUE, FALSE, TRUE", "FALSE, UNKNOWN, FALSE, UNKNOWN", "FALSE, FALSE, FALSE, FALSE"
    })
    void and_and_or_follow_kleenes_table(Truth one, Truth other, Truth and, Truth or) {
        assertThat(one.and(other)).isEqualTo(and);
        assertThat(one.or(other)).isEqualTo(or);
    }

    @ParameterizedTest
    @CsvSource({"TRUE, FALSE", "UNKNOWN, UNKNOWN", "FALSE, TRUE"})
    void not_turns_what_is_decided_and_leaves_the_unknown(Truth one, Truth not) {
        assertThat(one.not()).isEqualTo(not);
    }
}
