package io.journeykit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Because;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.kernel.Kernel;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.template.Entry;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SweeperTest {

    private final InMemoryStore store = new InMemoryStore();
    private final Practice practice = new Practice(store);

    @Test
    void a_journey_that_nothing_will_wake_becomes_an_incident_once() {
        forgottenJourney();

        int first = practice.host.sweep();
        practice.settle();
        practice.host.sweep();
        practice.settle();

        assertThat(first).isOne();
        assertThat(practice.agenda().desk().incidents())
                .extracting(Incident::code)
                .containsExactly("no-wake-up");
        assertThat(practice.counted).contains(Measure.WITHOUT_WAKE);
        assertThat(practice.desk.assigned).hasSize(1);
    }

    @Test
    void a_journey_that_waits_for_its_time_is_none_of_its_business() {
        practice.begin();

        assertThat(practice.host.sweep()).isZero();
    }

    /** Something of which nobody knows the template any more, and which has no step that waits for anything. */
    private void forgottenJourney() {
        Instant now = practice.clock.instant();
        Event begun = new JourneyEvent.Begun(
                JourneyId.of("lost-1"),
                new TemplateRef("lost", "1"),
                "hash",
                List.of(),
                new TreeMap<>(),
                Entry.CURRENT,
                Optional.empty(),
                now,
                new Stamp(now, now, Because.of(Because.Why.BEGUN)));
        Agenda agenda = Kernel.evolve(Agenda.empty(Practice.SALLY), begun);
        store.commit(new Commit(0, new Input.Wake(InputId.of("before")), agenda, List.of(begun), List.of()));
    }
}
