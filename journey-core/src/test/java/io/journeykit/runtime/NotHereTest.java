package io.journeykit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Signal;
import io.journeykit.kernel.Definitions;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.spi.NotHere;
import io.journeykit.vocabulary.InputId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two hosts over one store, of which one has no definition of what the other leads. */
class NotHereTest {

    private final InMemoryStore store = new InMemoryStore();
    private final Practice practice = new Practice(store);
    private final Host other = Host.over(Definitions.with().build())
            .store(store)
            .clock(practice.clock)
            .metrics((measure, tenant) -> practice.counted.add(measure))
            .adapters(Adapters.of(practice.desk, practice.letters))
            .build();

    @Test
    void what_cannot_be_decided_here_can_be_told_elsewhere_under_the_same_id() {
        practice.begin();
        practice.settle();
        Input done =
                new Input.SignalReceived(InputId.of("done-1"), Signal.of("done").about("call"));

        assertThatThrownBy(() -> other.accept(Practice.SALLY, done))
                .isInstanceOf(NotHere.class)
                .hasMessageContaining("call 1");
        practice.host.accept(Practice.SALLY, done);

        assertThat(practice.agenda().isLive()).isFalse();
    }

    @Test
    void an_agenda_that_is_due_is_passed_over_and_left_as_it_was() {
        practice.begin();
        practice.settle();
        practice.clock.forward(Duration.ofDays(5));
        long before = practice.agenda().sequence();

        other.wakeDue();

        assertThat(practice.agenda().sequence()).isEqualTo(before);
        assertThat(practice.counted).contains(Measure.NOT_HERE);
        assertThat(practice.host.wakeDue()).isPositive();
    }

    @Test
    void what_no_host_decides_for_an_hour_is_an_incident() {
        practice.begin();
        practice.settle();
        practice.clock.forward(Duration.ofDays(5));
        other.wakeDue();

        practice.clock.forward(Duration.ofHours(1));
        other.wakeDue();
        other.dispatchDue();

        assertThat(practice.agenda().desk().incidents())
                .extracting(Incident::code)
                .containsExactly("decided-nowhere");
        assertThat(practice.desk.assigned).hasSize(2);
    }

    @Test
    void a_death_is_recorded_here_and_followed_up_elsewhere() {
        practice.begin();
        practice.settle();

        other.accept(
                Practice.SALLY, new Input.PersonDied(InputId.of("death-1"), Optional.of(practice.clock.instant())));
        assertThat(practice.agenda().isLive()).isTrue();
        practice.settle();

        assertThat(practice.agenda().person().died()).isPresent();
        assertThat(practice.agenda().isLive()).isFalse();
    }
}
