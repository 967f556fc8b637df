package io.journeykit.testkit.border;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void a_reason_names_what_was_refused() {
        assertThat(AtTheDoor.names("A fact name has 1 to 128 characters, not 0.", "the name of a fact"))
                .isTrue();
        assertThat(AtTheDoor.names("A step id has 1 to 128 characters, not 0.", "the name of a fact"))
                .isFalse();
        assertThat(AtTheDoor.names("x", "the name of a fact")).isFalse();
        assertThat(AtTheDoor.names("a fact", "the name of a fact")).isFalse();
    }
}
