package io.journeykit.planning.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.planning.Slot;
import io.journeykit.planning.Waiting;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who is to have which slot, by the arguments alone. */
class ArbitrationTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final Slot EARLY = slot("early", 1);
    private static final Slot LATER = slot("later", 2);
    private static final Slot LAST = slot("last", 3);

    @Test
    void who_is_more_urgent_comes_first_then_who_used_up_more_of_her_target_then_who_waits_longer() {
        Waiting longest = waiting("longest", Priority.ROUTINE, 9, Optional.empty(), List.of());
        Waiting shortest = waiting("shortest", Priority.ROUTINE, 1, Optional.empty(), List.of());
        Waiting nearTarget = waiting("near-target", Priority.ROUTINE, 3, Optional.of(1), List.of());
        Waiting urgent = waiting("urgent", Priority.URGENT, 0, Optional.empty(), List.of());

        Arbitration decided = decide(List.of(shortest, longest, nearTarget, urgent), List.of(EARLY));

        assertThat(decided.order()).containsExactly(urgent, nearTarget, longest, shortest);
        assertThat(decided.first()).containsEntry(urgent, EARLY).hasSize(1);
        assertThat(decided.place(shortest)).isEqualTo(4);
    }

    @Test
    void nobody_gets_nothing_because_another_had_the_choice() {
        Waiting anything = waiting("anything", Priority.ROUTINE, 9, Optional.empty(), List.of());
        Waiting earlyOnly = waiting("early-only", Priority.ROUTINE, 1, Optional.empty(), List.of(LATER));

        Arbitration decided = decide(List.of(anything, earlyOnly), List.of(EARLY, LATER));

        assertThat(decided.first()).containsEntry(anything, LATER).containsEntry(earlyOnly, EARLY);
        assertThat(decided.ofOthers(anything)).containsExactly(EARLY);
    }

    @Test
    void what_is_left_when_each_has_one_is_nobodys() {
        Waiting only = waiting("only", Priority.ROUTINE, 1, Optional.empty(), List.of());

        Arbitration decided = decide(List.of(only), List.of(LAST, EARLY, LATER));

        assertThat(decided.first()).containsEntry(only, EARLY).hasSize(1);
        assertThat(decided.ofOthers(only)).isEmpty();
    }

    @Test
    void who_aims_at_a_target_is_given_what_is_nearest_to_it_and_leaves_the_earliest() {
        Waiting.Want aimed = new Waiting.Want(
                "mri", Optional.empty(), NOW, Optional.empty(), List.of(), Optional.of(NOW.plus(Duration.ofDays(40))));
        Waiting usual = waiting("ben", Priority.ROUTINE, 1, Optional.empty(), List.of());
        Waiting first = waiting("anna", Priority.URGENT, 5, Optional.empty(), List.of());
        Waiting anna = new Waiting(first.who(), first.step(), aimed, first.standing(), true);
        Slot early = slot("early", 2);
        Slot near = slot("near", 41);

        Arbitration decided = decide(List.of(usual, anna), List.of(early, near));

        assertThat(decided.first()).containsEntry(anna, near).containsEntry(usual, early);
    }

    @Test
    void in_whatever_order_they_are_told_those_who_are_equal_come_in_one_order() {
        List<Waiting> equals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            equals.add(waiting("person-" + i, Priority.ROUTINE, 5, Optional.empty(), List.of()));
        }
        List<Waiting> order = decide(equals, List.of(EARLY)).order();

        Collections.shuffle(equals, new Random(7));

        assertThat(decide(equals, List.of(EARLY)).order()).isEqualTo(order);
    }

    private static Arbitration decide(List<Waiting> waiting, List<Slot> slots) {
        return Arbitration.arbitrate(waiting, slots, OfferOrder.USUAL, NOW);
    }

    @Test
    void where_one_id_ends_and_the_next_begins_makes_a_hash_of_its_own() {
        Waiting one = waiting("anna", Priority.ROUTINE, 1, Optional.empty(), List.of());
        AgendaId shifted = AgendaId.of("defaulta", "nna");
        Waiting other = new Waiting(shifted, one.step(), one.want(), one.standing(), true);

        assertThat(OfferOrder.hash(one)).isNotEqualTo(OfferOrder.hash(other));
    }

    private static Waiting waiting(
            String who, Priority urgency, int daysAgo, Optional<Integer> targetInDays, List<Slot> unfit) {
        AgendaId person = AgendaId.of("default", who);
        StepRef step = StepRef.of(JourneyId.of(who + "-1"), StepId.of("visit"));
        Waiting.Want want = new Waiting.Want("mri", Optional.empty(), NOW, Optional.empty(), unfit, Optional.empty());
        Optional<Instant> target = targetInDays.map(days -> NOW.plus(Duration.ofDays(days)));
        Instant since = NOW.minus(Duration.ofDays(daysAgo));
        return new Waiting(person, step, want, new Waiting.Standing(urgency, since, target, true), true);
    }

    private static Slot slot(String id, int inDays) {
        Instant start = NOW.plus(Duration.ofDays(inDays));
        return new Slot(id, start, start.plus(Duration.ofMinutes(30)), "clinic", "north", ZoneOffset.UTC);
    }
}
