package io.journeykit.testkit.contract;

import static io.journeykit.testkit.contract.Story.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Said;
import io.journeykit.phrase.Phrase;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Port;
import io.journeykit.spi.Undelivered;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of agendas must do with effects that are still to be handed over. */
public abstract class EffectQueueContract {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private AgendaStore store;
    private final Story sally = new Story("sally");
    private final Story bob = new Story("bob");

    /** For whoever extends it. */
    protected EffectQueueContract() {}

    /** An empty store, another for each test. */
    protected abstract AgendaStore emptyStore();

    @BeforeEach
    final void open() {
        store = emptyStore();
    }

    @Test
    public final void an_effect_is_claimed_as_it_was_committed() {
        Commit commit = sally.asking("1", work("call"));
        store.commit(commit);

        assertThat(claim(MONDAY))
                .containsExactly(new Delivery(sally.id(), commit.effects().get(0), 1));
    }

    @Test
    public final void effects_come_in_the_order_of_their_commits() {
        Commit first = sally.asking("1", work("call"), work("write"));
        Commit second = bob.asking("1", work("call"));
        store.commit(first);
        store.commit(second);

        assertThat(claim(MONDAY))
                .extracting(Delivery::key)
                .containsExactly(key(first, 0), key(first, 1), key(second, 0));
    }

    @Test
    public final void no_more_are_claimed_than_asked_for() {
        Commit commit = sally.asking("1", work("call"), work("write"), work("visit"));
        store.commit(commit);

        assertThat(store.effects().claim(Port.WORKLIST, MONDAY, LEASE, 2))
                .extracting(Delivery::key)
                .containsExactly(key(commit, 0), key(commit, 1));
        assertThat(store.effects().claim(Port.WORKLIST, MONDAY, LEASE, 2))
                .extracting(Delivery::key)
                .containsExactly(key(commit, 2));
    }

    @Test
    public final void each_port_has_a_queue_of_its_own() {
        Commit commit = sally.asking("1", work("call"), new Request.Perform("weigh", new TreeMap<>()));
        store.commit(commit);

        assertThat(store.effects().claim(Port.PERFORMER, MONDAY, LEASE, 10))
                .extracting(Delivery::key)
                .containsExactly(key(commit, 1));
        assertThat(store.effects().next(Port.WORKLIST)).contains(MONDAY);
        assertThat(store.effects().next(Port.MESSAGING)).isEmpty();
    }

    @Test
    public final void what_is_claimed_is_out_until_its_lease_is_over_and_then_comes_again_under_its_key() {
        Commit commit = sally.asking("1", work("call"));
        store.commit(commit);
        claim(MONDAY);

        assertThat(store.effects().next(Port.WORKLIST)).contains(MONDAY.plus(LEASE));
        assertThat(claim(MONDAY.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(claim(MONDAY.plus(LEASE)))
                .containsExactly(new Delivery(sally.id(), commit.effects().get(0), 2));
    }

    @Test
    public final void the_words_that_were_kept_for_it_come_with_every_later_attempt() {
        Commit commit = sally.asking("1", work("call"));
        store.commit(commit);
        claim(MONDAY);
        Said first = new Said("en", "Please call her.", new TreeMap<>());

        store.effects().keep(key(commit, 0), first);
        store.effects().keep(key(commit, 0), new Said("de", "Bitte rufen Sie sie an.", new TreeMap<>()));
        store.effects().reschedule(key(commit, 0), 1, MONDAY.plusSeconds(60));

        assertThat(claim(MONDAY.plusSeconds(60))).extracting(Delivery::said).containsExactly(Optional.of(first));
        assertThat(claim(MONDAY.plusSeconds(60).plus(LEASE)))
                .extracting(Delivery::said)
                .containsExactly(Optional.of(first));
    }

    @Test
    public final void words_for_what_has_its_result_are_kept_for_nothing() {
        Commit commit = sally.asking("1", work("call"));
        store.commit(commit);
        EffectKey key = key(commit, 0);
        assertThat(claim(MONDAY)).hasSize(1);
        store.commit(sally.reporting("2", key));

        store.effects().keep(key, new Said("en", "Please call her.", new TreeMap<>()));

        assertThat(claim(MONDAY.plus(LEASE))).isEmpty();
    }

    @Test
    public final void a_rescheduled_effect_is_due_then_with_as_many_attempts_as_said() {
        Commit commit = sally.asking("1", work("call"));
        store.commit(commit);
        claim(MONDAY);
        Instant noon = MONDAY.plusSeconds(2_700);

        store.effects().reschedule(key(commit, 0), 7, noon);

        assertThat(store.effects().next(Port.WORKLIST)).contains(noon);
        assertThat(claim(noon.minusMillis(1))).isEmpty();
        assertThat(claim(noon)).extracting(Delivery::attempt).containsExactly(8);
    }

    @Test
    public final void what_was_tried_in_vain_is_told_of_its_own_agenda_until_its_result_is_in() {
        Commit commit = sally.asking("1", work("call"), work("write"));
        store.commit(commit);
        store.commit(bob.asking("1", work("call")));
        claim(MONDAY);
        Instant noon = MONDAY.plusSeconds(2_700);
        store.effects().reschedule(key(commit, 0), 3, noon);
        store.effects().reschedule(key(commit, 1), 0, noon);

        assertThat(store.effects().undelivered(sally.id()))
                .containsExactly(new Undelivered(commit.effects().get(0), MONDAY, 3, Optional.of(noon)));
        assertThat(store.effects().undelivered(bob.id())).isEmpty();

        claim(noon);
        assertThat(store.effects().undelivered(sally.id()))
                .containsExactly(new Undelivered(commit.effects().get(0), MONDAY, 3, Optional.empty()));

        store.commit(sally.reporting("2", key(commit, 0)));
        assertThat(store.effects().undelivered(sally.id())).isEmpty();
    }

    @Test
    public final void what_is_set_aside_is_handed_over_no_more_until_it_is_rescheduled() {
        Commit commit = sally.asking("1", work("call"));
        store.commit(commit);
        claim(MONDAY);

        store.effects().setAside(key(commit, 0));

        assertThat(store.effects().next(Port.WORKLIST)).isEmpty();
        assertThat(claim(MONDAY.plus(LEASE))).isEmpty();
        store.effects().reschedule(key(commit, 0), 1, MONDAY);
        assertThat(claim(MONDAY)).extracting(Delivery::attempt).containsExactly(2);
    }

    @Test
    public final void what_is_due_earlier_comes_earlier() {
        Commit commit = sally.asking("1", work("call"), work("write"));
        store.commit(commit);

        store.effects().reschedule(key(commit, 0), 0, MONDAY.plusSeconds(1));

        assertThat(claim(MONDAY.plusSeconds(1)))
                .extracting(Delivery::key)
                .containsExactly(key(commit, 1), key(commit, 0));
    }

    @Test
    public final void an_effect_whose_result_is_in_comes_no_more() {
        Commit commit = sally.asking("1", work("call"), work("write"));
        store.commit(commit);
        claim(MONDAY);

        store.commit(sally.reporting("2", key(commit, 0)));
        store.effects().reschedule(key(commit, 0), 1, MONDAY);

        assertThat(claim(MONDAY.plus(LEASE))).extracting(Delivery::key).containsExactly(key(commit, 1));
    }

    @Test
    public final void a_result_told_to_another_agenda_counts_too() {
        Commit commit = sally.asking("1", work("call"), work("write"));
        store.commit(commit);

        // As after a merge: what the absorbed agenda asked for is reported to the one it was merged into.
        store.commit(bob.reporting("1", key(commit, 0)));

        assertThat(claim(MONDAY)).extracting(Delivery::key).containsExactly(key(commit, 1));
    }

    @Test
    public final void a_result_told_to_an_agenda_of_another_tenant_counts_for_nothing() {
        Commit commit = sally.asking("1", work("call"));
        store.commit(commit);

        store.commit(new Story(AgendaId.of("another-tenant", "sally")).reporting("1", key(commit, 0)));

        assertThat(claim(MONDAY)).extracting(Delivery::key).containsExactly(key(commit, 0));
    }

    @Test
    public final void what_was_committed_while_a_clock_was_ahead_is_due_all_the_same() {
        Commit commit = sally.asking("1", work("call"));
        store.commit(commit);
        Instant anHourBefore = MONDAY.minusSeconds(3_600);

        assertThat(store.effects().next(Port.WORKLIST))
                .hasValueSatisfying(at -> assertThat(at).isBeforeOrEqualTo(MONDAY));
        assertThat(claim(anHourBefore)).extracting(Delivery::key).containsExactly(key(commit, 0));
        assertThat(claim(anHourBefore.plus(LEASE).minusMillis(1))).isEmpty();
    }

    @Test
    public final void a_commit_that_was_not_taken_adds_no_effect() {
        Commit commit = sally.asking("1", work("call"));
        store.commit(commit);
        store.commit(commit);

        store.commit(new Story("sally").asking("2", work("write")));

        assertThat(claim(MONDAY)).extracting(Delivery::key).containsExactly(key(commit, 0));
    }

    @Test
    public final void of_many_who_claim_at_once_one_gets_each_effect() {
        IntStream.range(0, 40).forEach(i -> store.commit(sally.asking("i-" + i, work("call"))));
        List<Callable<List<Delivery>>> crews = IntStream.range(0, 8)
                .<Callable<List<Delivery>>>mapToObj(i -> () -> store.effects().claim(Port.WORKLIST, MONDAY, LEASE, 5))
                .toList();

        List<Delivery> claimed =
                ConcurrentActs.run(crews).stream().flatMap(Collection::stream).toList();

        // Who claims beside others may get fewer than it asked for; what is left comes at the next time.
        List<Delivery> all =
                Stream.concat(claimed.stream(), claim(MONDAY).stream()).toList();
        assertThat(all).hasSize(40).extracting(Delivery::key).doesNotHaveDuplicates();
    }

    private List<Delivery> claim(Instant now) {
        return store.effects().claim(Port.WORKLIST, now, LEASE, 100);
    }

    private static EffectKey key(Commit commit, int index) {
        return commit.effects().get(index).key();
    }

    private static Request work(String text) {
        return new Request.AssignWork("nurse", text, Phrase.of(text), Priority.ROUTINE, false);
    }
}
