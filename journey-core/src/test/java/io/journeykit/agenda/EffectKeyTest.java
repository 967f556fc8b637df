package io.journeykit.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Priority;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EffectKeyTest {

    @Test
    void keys_of_two_tenants_differ_wherever_their_ids_have_a_slash() {
        EffectKey one = EffectKey.of(AgendaId.of("north/2", "anna"), 3, 0);

        assertThat(one).isNotEqualTo(EffectKey.of(AgendaId.of("north", "2/anna"), 3, 0));
        assertThat(one).isNotEqualTo(EffectKey.of(AgendaId.of("north%2F2", "anna"), 3, 0));
        assertThat(one.value()).startsWith("north%2F2/anna/3/");
    }

    @Test
    void what_is_asked_otherwise_has_another_key_though_its_event_has_the_number_of_one_that_a_restore_took_away() {
        EffectKey one = key(said("A"), Priority.ROUTINE);

        assertThat(one).isEqualTo(key(said("A"), Priority.ROUTINE));
        assertThat(one).isNotEqualTo(key(said("B"), Priority.ROUTINE));
        assertThat(one).isNotEqualTo(key(said("A"), Priority.URGENT));
    }

    @Test
    void a_key_is_the_same_on_any_machine() {
        assertThat(key(said("A"), Priority.ROUTINE)).hasToString("default/anna/3/dabrtq9pri6l5");
    }

    private static EffectKey key(Phrase says, Priority priority) {
        Request asked = new Request.AssignWork("nurse", "call", says, priority, false);
        return EffectKey.of(AgendaId.of("anna"), 3, Optional.empty(), asked);
    }

    private static Phrase said(String words) {
        return Phrase.of("said").with("words", Part.quote(words)).with("more", Part.of(List.of(Part.of(2))));
    }
}
