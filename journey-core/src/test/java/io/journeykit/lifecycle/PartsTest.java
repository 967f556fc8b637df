package io.journeykit.lifecycle;

import static io.journeykit.condition.Conditions.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void every_part_reads_aloud() {
        Rung remind = Rung.after(Span.days(2)).doing(Verb.OFFER_OPTIONS, "reminder");
        Rung hand = Rung.after(Span.days(1)).to("with-care-team");
        Guard guard = Guard.when(fact("plan").is("rest"))
                .and(Guard.below("tries", 3).limit().orElseThrow());

        assertThat(remind).hasToString("after 2 days offer options 'reminder'");
        assertThat(hand.doing(Verb.COUNT, "tries")).hasToString("after 1 day count 'tries', to with-care-team");
        assertThat(Silence.since(SilenceStart.END, remind, hand))
                .hasToString(
                        "counted from the end: after 2 days offer options 'reminder'; after 1 day to with-care-team");
        assertThat(Silence.none()).hasToString("no silence");
        assertThat(State.waiting("held", Owner.SYSTEM)).hasToString("held (the system)");
        assertThat(State.end("kept", Outcome.NOT_NEEDED)).hasToString("kept (ends not needed)");
        assertThat(guard).hasToString("when plan is 'rest' and tries below 3");
        assertThat(Guard.atLeast("tries", 3)).hasToString("when tries at least 3");
        assertThat(Guard.NONE).hasToString("always");
        assertThat(new Transition("x", "a", "gone", guard, "b", List.of(Act.of(Verb.COUNT, "tries")), VisitChange.KEPT))
                .hasToString("a on gone when plan is 'rest' and tries below 3 to b: count 'tries'");
        assertThat(StandardMachines.REFERRAL).hasToString("referral 1: 12 states, 34 transitions");
    }

    @Test
    void counters_count_each_by_itself_and_start_at_none() {
        Counters counters = Counters.NONE.plus("b").plus("a").plus("b");

        assertThat(counters.of("b")).isEqualTo(2);
        assertThat(counters.of("c")).isZero();
        assertThat(counters).hasToString("a 1, b 2").isEqualTo(Counters.from(Map.of("b", 2, "a", 1)));
        assertThat(counters.asMap()).containsExactly(Map.entry("a", 1), Map.entry("b", 2));
        assertThat(Counters.NONE).hasToString("no counts");
    }

    @Test
    void a_counter_that_has_reached_the_largest_number_stays_there() {
        Counters full = Counters.from(Map.of("a", Integer.MAX_VALUE));

        assertThat(full.plus("a").of("a")).isEqualTo(Integer.MAX_VALUE);
        assertThatThrownBy(() -> Counters.from(Map.of("a", 0))).hasMessageContaining("counts from 1");
    }

    @Test
    void a_step_may_give_a_state_another_owner_or_another_ladder() {
        StepMachine wait = StandardMachines.WAIT
                .withOwner("waiting", Owner.PATIENT)
                .withSilence("waiting", List.of(Rung.after(Span.days(30)).doing(Verb.ASSIGN_WORK, "find-out")));

        State waiting = wait.checked().state("waiting").orElseThrow();
        assertThat(waiting.owner()).isEqualTo(Owner.PATIENT);
        assertThat(waiting.silence()).hasToString("counted from entering: after 30 days assign work 'find-out'");
        assertThat(wait.longestSilence())
                .hasToString(
                        "wait, at worst waiting: 30 days after entering, a person is asked\n  waiting: 30 days after entering, a person is asked");
    }

    @Test
    void a_task_status_is_read_by_its_code() {
        assertThat(TaskStatus.ofCode("entered-in-error")).contains(TaskStatus.ENTERED_IN_ERROR);
        assertThat(TaskStatus.ofCode("done")).isEmpty();
        assertThat(TaskStatus.ON_HOLD).hasToString("on-hold");
    }

    @Test
    void another_ladder_is_counted_from_where_the_old_one_was() {
        List<Rung> sooner = List.of(Rung.after(Span.hours(2)).doing(Verb.ASSIGN_WORK, "find-out-attendance"));

        StepMachine booking = StandardMachines.BOOKING.withSilence("booked", sooner);

        assertThat(booking.longestSilence().of("booked"))
                .hasToString("Optional[booked: 2 hours after the end, a person is asked]");
    }

    @Test
    void a_silence_that_began_with_the_visit_stays_counted_from_the_visit() {
        StepMachine machine = StepMachine.named("visit")
                .state(State.waiting("booked", Owner.PATIENT)
                        .silent(Silence.since(
                                SilenceStart.END, Rung.after(Span.days(1)).to("asked"))))
                .on("fulfilled", "there")
                .state(State.waiting("asked", Owner.PARTNER)
                        .silent(Rung.after(Span.days(2)).doing(Verb.ASSIGN_WORK)))
                .on("fulfilled", "there")
                .state(State.end("there", Outcome.COMPLETED))
                .build();

        assertThat(machine.longestSilence().worst())
                .hasToString("Optional[booked: 1 day, then 2 days after the end, a person is asked]");
    }
}
