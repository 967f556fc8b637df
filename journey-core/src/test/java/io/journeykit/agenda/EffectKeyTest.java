package io.journeykit.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.vocabulary.AgendaId;
import org.junit.jupiter.api.Test;

class EffectKeyTest {

    @Test
    void keys_of_two_tenants_differ_wherever_their_ids_have_a_slash() {
        EffectKey one = EffectKey.of(AgendaId.of("north/2", "anna"), 3, 0);

        assertThat(one).isNotEqualTo(EffectKey.of(AgendaId.of("north", "2/anna"), 3, 0));
        assertThat(one).isNotEqualTo(EffectKey.of(AgendaId.of("north%2F2", "anna"), 3, 0));
        assertThat(one).hasToString("north%2F2/anna/3/0");
    }
}
