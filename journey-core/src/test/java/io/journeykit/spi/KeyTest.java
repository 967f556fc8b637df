package io.journeykit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeyTest {

    @Test
    void a_key_never_prints_its_secret_and_hands_out_copies_only() {
        byte[] secret = new byte[32];
        KeyProvider.Key key = KeyProvider.Key.of("2026-03", secret);

        key.bytes()[0] = 9;
        secret[1] = 9;

        assertThat(key).hasToString("key 2026-03").isEqualTo(KeyProvider.Key.of("2026-03", new byte[32]));
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> KeyProvider.Key.of("weak", new byte[16]))
                .hasMessage("Key 'weak' has 16 bytes; a key has 32.");
    }
}
