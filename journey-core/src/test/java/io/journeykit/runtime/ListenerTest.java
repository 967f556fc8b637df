package io.journeykit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Signal;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.vocabulary.InputId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenerTest {

    private final Practice practice = new Practice();
    private final List<Commit> told = new ArrayList<>();

    @Test
    void a_listener_is_told_of_each_commit_once_it_is_stored() {
        InMemoryStore store = new InMemoryStore();
        Host host = practice.equipped(store)
                .listener(commit -> {
                    assertThat(store.load(commit.id())).contains(commit.agenda());
                    told.add(commit);
                })
                .build();

        host.accept(Practice.SALLY, Practice.beginning(InputId.of("1")));
        host.accept(Practice.SALLY, Practice.beginning(InputId.of("1")));
        host.accept(Practice.SALLY, new Input.SignalReceived(InputId.of("2"), Signal.of("noise")));

        assertThat(told).extracting(commit -> commit.input().id()).containsExactly(InputId.of("1"), InputId.of("2"));
    }

    @Test
    void a_listener_that_throws_disturbs_nobody() {
        Host host = practice.equipped(new InMemoryStore())
                .listener(commit -> {
                    throw new IllegalStateException("no connection");
                })
                .listener(told::add)
                .build();

        host.accept(Practice.SALLY, Practice.beginning(InputId.of("1")));

        assertThat(host.agenda(Practice.SALLY).orElseThrow().journeys()).hasSize(1);
        assertThat(told).hasSize(1);
        assertThat(practice.counted).contains(Measure.LISTENER_FAILED);
    }

    @Test
    void counting_that_throws_disturbs_nobody_either() {
        Host host = Host.over(Practice.DEFINITIONS)
                .metrics((measure, tenant) -> {
                    throw new IllegalStateException("no registry");
                })
                .build();

        host.accept(Practice.SALLY, Practice.beginning(InputId.of("1")));

        assertThat(host.agenda(Practice.SALLY).orElseThrow().journeys()).hasSize(1);
    }
}
