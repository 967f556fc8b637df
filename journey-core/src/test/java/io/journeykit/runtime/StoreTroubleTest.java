package io.journeykit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoreTroubleTest {

    private static final AgendaId UNLUCKY = AgendaId.of("a-unlucky");
    private static final AgendaId LUCKY = AgendaId.of("b-lucky");

    private final TroubledStore store = new TroubledStore();
    private final Practice practice = new Practice(store);

    @Test
    void what_was_not_stored_was_not_taken_and_may_be_given_again() {
        Input begin = Practice.beginning(InputId.of("begin"));
        store.refuses = commit -> true;
        assertThatThrownBy(() -> practice.host.accept(LUCKY, begin)).hasMessage("the disk is full");
        store.refuses = commit -> false;

        practice.host.accept(LUCKY, begin);

        assertThat(agenda(LUCKY).journeys()).hasSize(1);
    }

    @Test
    void what_was_stored_without_an_answer_is_taken_once() {
        Input begin = Practice.beginning(InputId.of("begin"));
        store.losesTheAnswerTo = commit -> true;
        assertThatThrownBy(() -> practice.host.accept(LUCKY, begin)).hasMessage("the connection was lost");
        store.losesTheAnswerTo = commit -> false;

        practice.host.accept(LUCKY, begin);

        assertThat(agenda(LUCKY).journeys()).hasSize(1);
    }

    @Test
    void an_agenda_that_cannot_be_stored_is_put_off_and_holds_up_no_other() {
        practice.begin(UNLUCKY);
        practice.begin(LUCKY);
        practice.settle();
        Instant luckyWake = agenda(LUCKY).wakeAt();
        store.refuses = commit -> commit.id().equals(UNLUCKY);

        practice.clock.forward(Duration.ofDays(5));
        practice.settle();
        assertThat(agenda(LUCKY).wakeAt()).isAfter(luckyWake);
        store.refuses = commit -> false;
        practice.clock.forward(Duration.ofMinutes(1));
        practice.settle();

        assertThat(agenda(UNLUCKY).wakeAt()).isAfter(practice.clock.instant());
        assertThat(practice.counted).contains(Measure.STORE_FAILED);
    }

    @Test
    void a_result_that_was_not_stored_is_fetched_again_under_the_same_key() {
        practice.begin(LUCKY);
        store.refuses = commit -> commit.input() instanceof Input.EffectReported;
        practice.settle();
        assertThat(practice.counted).contains(Measure.HOST_FAILED);
        store.refuses = commit -> false;

        practice.clock.forward(Duration.ofMinutes(5));
        practice.settle();

        assertThat(practice.desk.assigned).extracting(Delivery::attempt).containsExactly(1, 2);
        assertThat(practice.desk.assigned)
                .extracting(Delivery::key)
                .containsOnly(practice.desk.assigned.get(0).key());
    }

    private Agenda agenda(AgendaId id) {
        return practice.host.agenda(id).orElseThrow();
    }
}
