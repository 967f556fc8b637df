package io.journeykit.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.spi.Commit;
import io.journeykit.spi.Listener;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever listens to commits must do: pass on what it hears, in order, whoever tells it. */
public abstract class ListenerContract {

    private Listener listener;
    private final Story sally = new Story("sally");
    private final Story bob = new Story("bob");

    /** For whoever extends it. */
    protected ListenerContract() {}

    /** One that has heard nothing yet. */
    protected abstract Listener listener();

    /** The inputs of an agenda whose commits have come through, in order. */
    protected abstract List<InputId> passedOn(AgendaId agenda);

    @BeforeEach
    final void arrange() {
        listener = listener();
    }

    @Test
    public final void commits_come_through_in_order() {
        listener.committed(sally.noting("1"));
        listener.committed(sally.noting("2"));
        listener.committed(sally.noting("3"));

        assertThat(passedOn(sally.id())).containsExactly(InputId.of("1"), InputId.of("2"), InputId.of("3"));
    }

    @Test
    public final void a_commit_that_changed_nothing_comes_through_too() {
        listener.committed(sally.ignoring("1"));

        assertThat(passedOn(sally.id())).containsExactly(InputId.of("1"));
    }

    @Test
    public final void agendas_are_kept_apart() {
        listener.committed(sally.noting("1"));
        listener.committed(bob.noting("2"));

        assertThat(passedOn(sally.id())).containsExactly(InputId.of("1"));
        assertThat(passedOn(bob.id())).containsExactly(InputId.of("2"));
    }

    @Test
    public final void nothing_is_lost_when_many_tell_at_once() {
        List<Story> people =
                IntStream.range(0, 8).mapToObj(i -> new Story("p-" + i)).toList();

        ConcurrentActs.run(people.stream().map(this::tellsFifty).toList());

        assertThat(people)
                .allSatisfy(person -> assertThat(passedOn(person.id())).hasSize(50));
    }

    private Callable<Integer> tellsFifty(Story person) {
        List<Commit> commits =
                IntStream.range(0, 50).mapToObj(i -> person.noting("" + i)).toList();
        return () -> {
            commits.forEach(listener::committed);
            return commits.size();
        };
    }
}
