package io.journeykit.testkit.contract;

import static io.journeykit.testkit.contract.Story.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.spi.AgendaStore;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of agendas must do with wake-ups. */
public abstract class WakeQueueContract {

    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);

    private AgendaStore store;
    private final Story sally = new Story("sally");
    private final Story bob = new Story("bob");
    private final Story carol = new Story("carol");

    /** For whoever extends it. */
    protected WakeQueueContract() {}

    /** An empty store, another for each test. */
    protected abstract AgendaStore emptyStore();

    @BeforeEach
    final void open() {
        store = emptyStore();
    }

    @Test
    public final void agendas_are_due_at_their_wake_up_and_not_before() {
        store.commit(sally.wakingAt("1", TUESDAY));

        assertThat(store.wakes().dueBy(TUESDAY.minusMillis(1), 10)).isEmpty();
        assertThat(store.wakes().dueBy(TUESDAY, 10)).containsExactly(sally.id());
    }

    @Test
    public final void the_earliest_is_due_first_and_at_one_time_the_first_by_id() {
        store.commit(sally.wakingAt("1", TUESDAY));
        store.commit(carol.wakingAt("1", MONDAY));
        store.commit(bob.wakingAt("1", TUESDAY));

        assertThat(store.wakes().dueBy(TUESDAY, 10)).containsExactly(carol.id(), bob.id(), sally.id());
        assertThat(store.wakes().dueBy(TUESDAY, 2)).containsExactly(carol.id(), bob.id());
    }

    @Test
    public final void the_next_wake_up_is_the_earliest_of_all() {
        store.commit(sally.wakingAt("1", TUESDAY));
        store.commit(bob.wakingAt("1", MONDAY));

        assertThat(store.wakes().next()).contains(MONDAY);
    }

    @Test
    public final void a_commit_sets_the_wake_up_anew() {
        store.commit(sally.wakingAt("1", MONDAY));
        assertThat(store.wakes().next()).contains(MONDAY);

        store.commit(sally.sleeping("2"));

        assertThat(store.wakes().next()).isEmpty();
        assertThat(store.wakes().dueBy(TUESDAY, 10)).isEmpty();
    }

    @Test
    public final void an_agenda_that_is_put_off_sleeps_until_then() {
        store.commit(sally.wakingAt("1", MONDAY));
        store.commit(bob.wakingAt("1", MONDAY));

        store.wakes().putOff(sally.id(), TUESDAY);

        assertThat(store.wakes().dueBy(MONDAY, 10)).containsExactly(bob.id());
        assertThat(store.wakes().dueBy(TUESDAY, 10)).containsExactly(bob.id(), sally.id());
        assertThat(store.load(sally.id())).contains(sally.agenda());
    }

    @Test
    public final void an_agenda_that_is_let_sleep_sleeps_until_its_next_commit() {
        store.commit(sally.wakingAt("1", MONDAY));
        store.commit(bob.wakingAt("1", MONDAY));

        store.wakes().letSleep(sally.id());

        assertThat(store.wakes().dueBy(TUESDAY, 10)).containsExactly(bob.id());
        store.commit(sally.noting("2"));
        assertThat(store.wakes().dueBy(MONDAY, 10)).containsExactlyInAnyOrder(bob.id(), sally.id());
    }

    @Test
    public final void an_agenda_that_is_hastened_is_due_earlier_until_its_next_commit() {
        store.commit(sally.wakingAt("1", TUESDAY));

        store.wakes().hasten(sally.id(), MONDAY);

        assertThat(store.wakes().dueBy(MONDAY, 10)).containsExactly(sally.id());
        store.commit(sally.noting("2"));
        assertThat(store.wakes().next()).contains(TUESDAY);
    }

    @Test
    public final void nobody_is_hastened_to_a_later_time() {
        store.commit(sally.wakingAt("1", MONDAY));

        store.wakes().hasten(sally.id(), TUESDAY);

        assertThat(store.wakes().next()).contains(MONDAY);
    }

    @Test
    public final void the_next_commit_ends_the_putting_off() {
        store.commit(sally.wakingAt("1", MONDAY));
        store.wakes().putOff(sally.id(), TUESDAY);

        store.commit(sally.noting("2"));

        assertThat(store.wakes().next()).contains(MONDAY);
    }

    @Test
    public final void an_open_journey_without_a_wake_up_is_missing_one_until_it_has_it() {
        store.commit(sally.beginningWithoutWake("1"));
        store.commit(bob.noting("1"));
        store.commit(carol.beginningWithoutWake("1"));

        assertThat(store.wakes().missing(10)).containsExactlyInAnyOrder(sally.id(), carol.id());
        assertThat(store.wakes().missing(1)).hasSize(1);
        store.commit(sally.wakingAt("2", TUESDAY));
        assertThat(store.wakes().missing(10)).containsExactly(carol.id());
    }

    @Test
    public final void an_agenda_whose_own_time_is_ahead_of_the_clock_is_due_after_those_whose_wake_up_is() {
        store.commit(sally.wakingAt("1", TUESDAY));
        store.commit(bob.wakingAt("1", MONDAY.minusSeconds(7_200)));
        Instant anHourBefore = MONDAY.minusSeconds(3_600);

        assertThat(store.wakes().dueBy(anHourBefore, 10)).containsExactly(bob.id(), sally.id());
        assertThat(store.wakes().dueBy(MONDAY, 10)).containsExactly(bob.id());
    }

    @Test
    public final void wake_ups_are_kept_to_the_millisecond_however_far_they_are() {
        Instant far = Instant.parse("9999-12-31T23:59:59.999Z");
        store.commit(sally.wakingAt("1", MONDAY.plusMillis(1)));
        store.commit(bob.wakingAt("1", far));

        assertThat(store.wakes().next()).contains(MONDAY.plusMillis(1));
        assertThat(store.wakes().dueBy(far.minusMillis(1), 10)).containsExactly(sally.id());
        assertThat(store.wakes().dueBy(Instant.MAX, Integer.MAX_VALUE)).containsExactly(sally.id(), bob.id());
    }

    @Test
    public final void an_agenda_that_is_put_off_to_the_end_of_time_keeps_nobody_waiting() {
        store.commit(sally.wakingAt("1", MONDAY));
        store.commit(bob.wakingAt("1", TUESDAY));

        store.wakes().putOff(sally.id(), Instant.MAX);

        assertThat(store.wakes().next()).contains(TUESDAY);
        assertThat(store.wakes().dueBy(TUESDAY, 10)).containsExactly(bob.id());
    }

    @Test
    public final void asking_what_is_due_changes_nothing() {
        store.commit(sally.wakingAt("1", MONDAY));

        Stream.of(1, 2, 3)
                .forEach(time -> assertThat(store.wakes().dueBy(MONDAY, 10)).containsExactly(sally.id()));
    }
}
