package io.journeykit.testkit.contract;

import static io.journeykit.testkit.contract.Story.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.planning.Promise;
import io.journeykit.planning.Rivals;
import io.journeykit.planning.Slot;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Commit;
import io.journeykit.spi.CommitResult;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Received;
import io.journeykit.spi.Recorded;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a store of agendas must do with commits. {@link WakeQueueContract} and {@link EffectQueueContract} say what it
 * must do with wake-ups and effects.
 */
public abstract class AgendaStoreContract {

    private static final Slot SLOT = new Slot(
            "s1", MONDAY.plusSeconds(86_400), MONDAY.plusSeconds(88_200), "clinic", "clinic", ZoneId.of("UTC"));

    private AgendaStore store;
    private final Story sally = new Story("sally");

    /** For whoever extends it. */
    protected AgendaStoreContract() {}

    /** An empty store, another for each test. */
    protected abstract AgendaStore emptyStore();

    @BeforeEach
    final void open() {
        store = emptyStore();
    }

    @Test
    public final void what_was_committed_is_loaded_as_it_was() {
        take(sally.noting("1"));
        take(sally.wakingAt("2", MONDAY));

        assertThat(store.load(sally.id())).contains(sally.agenda());
        assertThat(store.load(AgendaId.of("bob"))).isEmpty();
    }

    @Test
    public final void a_whole_journey_is_kept_as_the_kernel_decided_it() {
        List<Commit> commits = WholeJourney.commits();

        for (Commit commit : commits) {
            take(commit);
            assertThat(store.load(commit.id())).contains(commit.agenda());
        }
        AgendaId id = commits.get(0).id();
        assertThat(store.history(id, 0, 10_000))
                .isEqualTo(commits.stream()
                        .flatMap(commit -> commit.recorded().stream())
                        .toList());
    }

    @Test
    public final void a_receipt_names_what_came_of_an_input() {
        Receipt first = take(sally.noting("1"));
        Receipt second = take(sally.ignoring("2"));

        assertThat(first).isEqualTo(new Receipt(InputId.of("1"), 0, 1, List.of(), Optional.of(Received.KNOWN)));
        assertThat(second.isEmpty()).isTrue();
        assertThat(store.receipt(sally.id(), InputId.of("1"))).contains(first);
        assertThat(store.receipt(sally.id(), InputId.of("2"))).contains(second);
        assertThat(store.receipt(sally.id(), InputId.of("3"))).isEmpty();
    }

    @Test
    public final void the_second_arrival_of_an_input_gets_the_first_receipt_and_changes_nothing() {
        Commit commit = sally.noting("1");
        Receipt first = take(commit);

        CommitResult again = store.commit(commit);

        assertThat(again).isEqualTo(new CommitResult.AlreadyTaken(first));
        assertThat(store.history(sally.id(), 0, 10)).hasSize(1);
    }

    @Test
    public final void an_input_is_known_again_long_after_the_agenda_has_moved_on() {
        Receipt first = take(sally.noting("1"));
        take(sally.noting("2"));
        take(sally.noting("3"));

        CommitResult again = store.commit(sally.noting("1"));

        assertThat(again).isEqualTo(new CommitResult.AlreadyTaken(first));
        assertThat(store.history(sally.id(), 0, 10)).hasSize(3);
    }

    @Test
    public final void an_input_that_led_to_nothing_is_known_again_too() {
        Receipt first = take(sally.ignoring("1"));

        assertThat(store.commit(sally.ignoring("1"))).isEqualTo(new CommitResult.AlreadyTaken(first));
    }

    @Test
    public final void the_same_id_with_other_content_is_refused_and_changes_nothing() {
        take(sally.noting("1"));
        Agenda before = sally.agenda();

        CommitResult other = store.commit(sally.wakingAt("1", MONDAY));

        assertThat(other).isEqualTo(new CommitResult.DifferentContent());
        assertThat(store.load(sally.id())).contains(before);
    }

    @Test
    public final void the_id_of_a_wake_is_not_taken_by_anything_else() {
        take(sally.woken("1"));

        CommitResult other = store.commit(sally.noting("1"));

        assertThat(other).isEqualTo(new CommitResult.DifferentContent());
    }

    @Test
    public final void an_id_names_an_input_of_one_agenda_only() {
        Story bob = new Story("bob");
        take(sally.noting("1"));

        take(bob.noting("1"));

        assertThat(store.load(bob.id())).contains(bob.agenda());
    }

    @Test
    public final void a_commit_on_an_old_sequence_is_a_conflict_and_changes_nothing() {
        Commit mine = sally.noting("1");
        Commit theirs = new Story("sally").wakingAt("2", MONDAY);
        take(mine);

        CommitResult result = store.commit(theirs);

        assertThat(result).isEqualTo(new CommitResult.Conflict());
        assertThat(store.load(sally.id())).contains(mine.agenda());
        assertThat(store.receipt(sally.id(), InputId.of("2"))).isEmpty();
        assertThat(store.wakes().next()).isEmpty();
    }

    @Test
    public final void history_is_told_in_order_and_page_by_page() {
        IntStream.rangeClosed(1, 7).forEach(i -> take(sally.noting("" + i)));

        assertThat(store.history(sally.id(), 0, 3))
                .extracting(Recorded::sequence)
                .containsExactly(1L, 2L, 3L);
        assertThat(store.history(sally.id(), 3, 3))
                .extracting(Recorded::sequence)
                .containsExactly(4L, 5L, 6L);
        assertThat(store.history(sally.id(), 6, 3))
                .extracting(Recorded::sequence)
                .containsExactly(7L);
        assertThat(store.history(sally.id(), 7, 3)).isEmpty();
    }

    @Test
    public final void history_keeps_its_sequences_when_another_agenda_was_taken_in() {
        Story other = new Story("sally-too");
        take(other.noting("1"));
        take(other.noting("2"));
        take(sally.noting("1"));
        List<Event> merge = List.of(new PersonEvent.Absorbed(other.agenda(), Story.stamp()), Story.noted());

        take(sally.next(Story.signal("2", "merge"), merge));
        take(sally.noting("3"));

        assertThat(store.history(sally.id(), 0, 10))
                .extracting(Recorded::sequence)
                .containsExactly(1L, 2L, 5L, 6L);
    }

    @Test
    public final void the_same_person_of_two_tenants_is_two_people() {
        Story here = new Story(AgendaId.of("here", "p-1"));
        Story there = new Story(AgendaId.of("there", "p-1"));
        take(here.noting("1"));

        take(there.wakingAt("2", MONDAY));

        assertThat(store.load(here.id())).contains(here.agenda());
        assertThat(store.load(there.id())).contains(there.agenda());
        assertThat(store.history(here.id(), 0, 10)).hasSize(1);
        assertThat(store.receipt(here.id(), InputId.of("2"))).isEmpty();
    }

    @Test
    public final void of_many_commits_at_once_on_one_sequence_one_is_stored() {
        List<Callable<CommitResult>> writers = IntStream.range(0, 8)
                .mapToObj(i -> new Story("sally").noting("writer-" + i))
                .<Callable<CommitResult>>map(commit -> () -> store.commit(commit))
                .toList();

        List<CommitResult> results = ConcurrentActs.run(writers);

        assertThat(results)
                .filteredOn(result -> result instanceof CommitResult.Committed)
                .hasSize(1);
        assertThat(results)
                .filteredOn(result -> result instanceof CommitResult.Conflict)
                .hasSize(7);
        assertThat(store.history(sally.id(), 0, 10)).hasSize(1);
    }

    @Test
    public final void a_slot_is_promised_to_one_agenda_of_all_tenants() {
        Story other = new Story(AgendaId.of("elsewhere", "bob"));
        Commit first = sally.offering("1", SLOT);
        take(first);

        CommitResult second = store.commit(other.offering("1", SLOT));

        assertThat(second).isEqualTo(new CommitResult.Promised(first.claims().promised()));
        assertThat(store.load(other.id())).isEmpty();
        assertThat(store.receipt(other.id(), InputId.of("1"))).isEmpty();
    }

    @Test
    public final void what_is_offered_no_more_can_be_promised_to_another() {
        Story bob = new Story("bob");
        take(sally.offering("1", SLOT));
        take(sally.takingBack("2"));

        take(bob.offering("1", SLOT));

        assertThat(promised(sally)).extracting(Promise::slot).containsExactly(SLOT);
        assertThat(promised(bob)).isEmpty();
    }

    @Test
    public final void of_many_that_promise_one_slot_at_once_one_is_stored() {
        List<Callable<CommitResult>> writers = IntStream.range(0, 8)
                .mapToObj(i -> new Story("person-" + i).offering("1", SLOT))
                .<Callable<CommitResult>>map(commit -> () -> store.commit(commit))
                .toList();

        List<CommitResult> results = ConcurrentActs.run(writers);

        assertThat(results)
                .filteredOn(result -> result instanceof CommitResult.Committed)
                .hasSize(1);
        assertThat(results)
                .filteredOn(result -> result instanceof CommitResult.Promised)
                .hasSize(7);
    }

    @Test
    public final void what_is_yielded_stays_promised_to_whom_it_was() {
        Story bob = new Story("bob");
        Commit first = sally.offering("1", SLOT);
        take(first);
        Commit told = bob.offering("1", SLOT);

        take(new Commit(
                told.expected(),
                told.input(),
                told.agenda(),
                told.events(),
                told.effects(),
                first.claims().promised()));

        assertThat(promised(bob)).extracting(Promise::slot).containsExactly(SLOT);
        assertThat(promised(sally)).isEmpty();
    }

    @Test
    public final void who_waits_is_told_to_all_but_herself() {
        Story bob = new Story(AgendaId.of("elsewhere", "bob"));
        Commit waiting = sally.wanting("1");
        take(waiting);

        assertThat(rivals(bob).waiting()).isEqualTo(waiting.claims().waiting());
        assertThat(rivals(sally).waiting()).isEmpty();
        take(sally.takingBack("2"));
        assertThat(rivals(bob).waiting()).hasSize(1);
    }

    @Test
    public final void what_is_booked_is_told_to_all_but_whose_it_is() {
        Story bob = new Story(AgendaId.of("elsewhere", "bob"));
        take(sally.offering("1", SLOT));
        Commit booked = sally.booking("2", SLOT);
        take(booked);

        assertThat(rivals(bob).booked()).isEqualTo(booked.claims().booked()).hasSize(1);
        assertThat(rivals(bob).promised()).isEmpty();
        assertThat(rivals(sally).booked()).isEmpty();
    }

    private List<Promise> promised(Story to) {
        return rivals(to).promised();
    }

    private Rivals rivals(Story of) {
        return store.reservations().rivals(of.id(), Set.of(Story.SERVICE), Set.of(SLOT.provider()));
    }

    @Test
    public final void of_many_first_commits_with_one_input_id_one_is_stored_and_the_others_are_other_content() {
        List<Callable<CommitResult>> writers = IntStream.range(0, 8)
                .mapToObj(i -> new Story("sally").next(Story.signal("order", "news-" + i), List.of(Story.noted())))
                .<Callable<CommitResult>>map(commit -> () -> store.commit(commit))
                .toList();

        List<CommitResult> results = ConcurrentActs.run(writers);

        assertThat(results)
                .filteredOn(result -> result instanceof CommitResult.Committed)
                .hasSize(1);
        assertThat(results)
                .filteredOn(result -> result instanceof CommitResult.DifferentContent)
                .hasSize(7);
    }

    @Test
    public final void what_the_host_told_is_compared_like_all_else() {
        take(sally.next(new Input.Wake(InputId.of("1")), List.of(Story.noted())));
        take(sally.reporting("2", new EffectKey("k-1")));

        assertThat(store.commit(sally.noting("1"))).isEqualTo(new CommitResult.DifferentContent());
        assertThat(store.commit(sally.reporting("2", new EffectKey("k-2"))))
                .isEqualTo(new CommitResult.DifferentContent());
    }

    @Test
    public final void all_of_a_history_may_be_asked_for_at_once() {
        IntStream.rangeClosed(1, 3).forEach(i -> take(sally.noting("" + i)));

        assertThat(store.history(sally.id(), 1, Integer.MAX_VALUE))
                .extracting(Recorded::sequence)
                .containsExactly(2L, 3L);
    }

    private Receipt take(Commit commit) {
        CommitResult result = store.commit(commit);
        assertThat(result).isEqualTo(new CommitResult.Committed(commit.receipt()));
        return commit.receipt();
    }
}
