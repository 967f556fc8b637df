package io.journeykit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Signal;
import io.journeykit.kernel.Kernel;
import io.journeykit.spi.InputRefused;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Recorded;
import io.journeykit.vocabulary.InputId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostTest {

    private final Practice practice = new Practice();

    @Test
    void a_duplicate_input_changes_nothing() {
        Input begin = Practice.beginning(InputId.of("begin-1"));
        Receipt first = practice.host.accept(Practice.SALLY, begin);
        practice.settle();
        Agenda before = practice.agenda();

        Receipt second = practice.host.accept(Practice.SALLY, begin);
        practice.settle();

        assertThat(second).isEqualTo(first);
        assertThat(practice.agenda()).isEqualTo(before);
        assertThat(practice.counted).contains(Measure.INPUT_REPEATED);
    }

    @Test
    void the_same_id_with_other_content_is_refused() {
        practice.host.accept(Practice.SALLY, Practice.beginning(InputId.of("x")));
        Agenda before = practice.agenda();

        assertThatThrownBy(() -> practice.host.accept(
                        Practice.SALLY, new Input.SignalReceived(InputId.of("x"), Signal.of("arrived"))))
                .isInstanceOf(InputRefused.class)
                .hasMessage("Input 'x' was taken before with other content; give this one an id of its own.");

        assertThat(practice.agenda()).isEqualTo(before);
    }

    @Test
    void the_history_folds_to_the_agenda() {
        practice.beginWithMessage();
        practice.settle();
        practice.clock.forward(Duration.ofDays(10));
        practice.settle();

        List<Recorded> history = practice.host.history(Practice.SALLY);

        assertThat(Kernel.evolve(
                        Agenda.empty(Practice.SALLY),
                        history.stream().map(Recorded::event).toList()))
                .isEqualTo(practice.agenda());
        assertThat(history.get(history.size() - 1).sequence())
                .isEqualTo(practice.agenda().sequence());
    }

    @Test
    void a_receipt_names_the_events_and_effects_of_its_input() {
        Receipt receipt = practice.begin();

        assertThat(receipt.before()).isZero();
        assertThat(receipt.after()).isEqualTo(practice.agenda().sequence());
        assertThat(receipt.effects())
                .containsExactlyElementsOf(practice.agenda().desk().awaited().stream()
                        .map(open -> open.key())
                        .toList());
    }

    @Test
    void an_agenda_is_woken_when_it_asked_to_be_and_not_before() {
        practice.begin();
        practice.settle();
        Instant wake = practice.agenda().wakeAt();

        practice.clock.forwardTo(wake.minusMillis(1));
        assertThat(practice.host.wakeDue()).isZero();
        practice.clock.forwardTo(wake);
        assertThat(practice.host.wakeDue()).isOne();

        assertThat(practice.agenda().wakeAt()).isAfter(wake);
    }

    @Test
    void silence_ends_with_an_incident_in_the_agenda() {
        practice.begin();
        practice.settle();

        for (int day = 0; day < 14; day++) {
            practice.clock.forward(Duration.ofDays(1));
            practice.settle();
        }

        assertThat(practice.agenda().desk().incidents()).isNotEmpty();
        assertThat(practice.desk.assigned.size()).isGreaterThan(1);
    }

    @Test
    void two_inputs_at_once_are_taken_one_after_the_other() throws InterruptedException {
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(t -> new Thread(() -> {
                    for (int i = 0; i < 50; i++) {
                        practice.host.accept(
                                Practice.SALLY,
                                new Input.SignalReceived(InputId.of("s-" + t + "-" + i), Signal.of("noise-" + t)));
                    }
                }))
                .toList();

        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(practice.counted).doesNotContain(Measure.CONFLICT);
        assertThat(practice.agenda().desk().kept()).hasSize(400);
    }
}
