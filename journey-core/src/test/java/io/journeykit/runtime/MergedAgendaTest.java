package io.journeykit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Signal;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Receipt;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two agendas turn out to be one person's. */
class MergedAgendaTest {

    private static final AgendaId SURVIVOR = AgendaId.of("sally");
    private static final AgendaId ABSORBED = AgendaId.of("sally-too");

    private final Practice practice = new Practice();

    @Test
    void what_was_asked_for_before_the_merge_is_handed_over_and_reported_to_the_survivor() {
        practice.begin(ABSORBED);
        merge();

        practice.settle();

        assertThat(practice.desk.assigned).extracting(Delivery::agenda).containsExactly(ABSORBED);
        assertThat(practice.host.agenda(SURVIVOR).orElseThrow().journeys()).hasSize(1);
    }

    @Test
    void an_input_for_the_absorbed_agenda_is_taken_by_the_survivor() {
        practice.begin(ABSORBED);
        merge();
        long before = practice.host.agenda(SURVIVOR).orElseThrow().sequence();

        practice.host.accept(ABSORBED, new Input.SignalReceived(InputId.of("s"), Signal.of("noise")));

        assertThat(practice.host.agenda(SURVIVOR).orElseThrow().sequence()).isGreaterThan(before);
    }

    @Test
    void an_input_taken_before_the_merge_is_not_taken_again_after_it() {
        Input begin = Practice.beginning(InputId.of("begin"));
        Receipt first = practice.host.accept(ABSORBED, begin);
        merge();

        Receipt second = practice.host.accept(ABSORBED, begin);

        assertThat(second).isEqualTo(first);
        assertThat(practice.host.agenda(SURVIVOR).orElseThrow().journeys()).hasSize(1);
    }

    @Test
    void the_absorbed_agenda_is_not_woken_for_ever() {
        practice.begin(ABSORBED);
        practice.host.accept(ABSORBED, new Input.SignalReceived(InputId.of("early"), Signal.of("noise")));
        merge();

        practice.clock.forward(Duration.ofDays(200));
        practice.settle();

        assertThat(practice.host.nextDue()).isNotEqualTo(Optional.of(practice.clock.instant()));
    }

    private void merge() {
        practice.host.accept(
                SURVIVOR,
                new Input.MergePersons(
                        practice.id(), practice.host.agenda(ABSORBED).orElseThrow()));
        practice.host.accept(ABSORBED, new Input.RetireInto(practice.id(), SURVIVOR));
    }
}
