package io.journeykit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import org.junit.jupiter.api.Test;

class SnapshotSizeTest {

    @Test
    void an_agenda_in_the_middle_of_twenty_steps_takes_at_most_two_kibibytes() {
        Agenda agenda = MidJourney.agenda();

        byte[] json = AgendaCodec.write(agenda);

        assertThat(agenda.journeys().get(0).steps().size()).isEqualTo(20);
        assertThat(AgendaCodec.readAgenda(json)).isEqualTo(agenda);
        assertThat(json.length).isLessThanOrEqualTo(2_048);
    }
}
