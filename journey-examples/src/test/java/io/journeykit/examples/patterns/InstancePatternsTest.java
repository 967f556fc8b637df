package io.journeykit.examples.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Signal;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Patterns 14, 15 and 27: one step, done for each of several. */
class InstancePatternsTest {

    @Test
    void as_many_begin_as_are_known_when_their_turn_comes() {
        Walk walk = Walk.through("14-instances-known-at-run-time");
        assertThat(walk.are("counselling")).containsExactly("PENDING");

        walk.hear(Signal.of("done").about("pedigree").with("relatives", list("sister", "mother", "uncle")));

        assertThat(walk.are("counselling")).containsExactly("ACTIVE", "ACTIVE", "ACTIVE");
        assertThat(walk.items("counselling")).containsExactly("sister", "mother", "uncle");
        assertThat(walk.is("report")).isEqualTo("PENDING");
    }

    @Test
    void what_comes_next_waits_for_every_one_of_them() {
        Walk walk = Walk.through("14-instances-known-at-run-time");
        walk.hear(Signal.of("done").about("pedigree").with("relatives", list("sister", "mother")));

        walk.hear(done("counselling", "mother"));
        assertThat(walk.are("counselling")).containsExactly("ACTIVE", "COMPLETED");
        assertThat(walk.is("report")).isEqualTo("PENDING");
        walk.hear(done("counselling", "sister"));

        assertThat(walk.is("report")).isEqualTo("ACTIVE");
    }

    @Test
    void none_begins_while_nobody_knows_for_whom_and_what_is_missing_is_named() {
        Walk walk = Walk.through("14-instances-known-at-run-time");

        walk.done("pedigree");

        assertThat(walk.is("counselling")).isEqualTo("PENDING");
        assertThat(walk.step("counselling").extras().missing()).containsExactly(FactName.of("relatives"));
        assertThat(walk.is("report")).isEqualTo("PENDING");
    }

    @Test
    void where_there_is_nobody_none_is_needed() {
        Walk walk = Walk.through("14-instances-known-at-run-time");

        walk.hear(Signal.of("done").about("pedigree").with("relatives", list()));

        assertThat(walk.is("counselling")).isEqualTo("NOT_NEEDED");
        assertThat(walk.is("report")).isEqualTo("ACTIVE");
    }

    @Test
    void another_one_joins_while_the_others_run_and_is_waited_for_too() {
        Walk walk = Walk.along("15-instances-added-while-running").begin("medications", list("aspirin", "warfarin"));
        walk.hear(done("review", "aspirin"));

        walk.learn("medications", list("aspirin", "warfarin", "ibuprofen"));
        assertThat(walk.are("review")).containsExactly("COMPLETED", "ACTIVE", "ACTIVE");
        walk.hear(done("review", "warfarin"));
        assertThat(walk.is("plan")).isEqualTo("PENDING");
        walk.hear(done("review", "ibuprofen"));

        assertThat(walk.is("plan")).isEqualTo("ACTIVE");
        assertThat(walk.starts("review")).isEqualTo(3);
    }

    @Test
    void the_same_list_told_again_adds_none() {
        Walk walk = Walk.along("15-instances-added-while-running").begin("medications", list("aspirin", "warfarin"));

        walk.learn("medications", list("warfarin", "aspirin", "aspirin"));

        assertThat(walk.are("review")).containsExactly("ACTIVE", "ACTIVE");
    }

    @Test
    void one_that_joins_after_all_had_ended_is_begun_and_repeats_nothing() {
        Walk walk = Walk.along("15-instances-added-while-running").begin("medications", list("aspirin"));
        walk.hear(done("review", "aspirin"));

        walk.learn("medications", list("aspirin", "ibuprofen"));

        assertThat(walk.are("review")).containsExactly("COMPLETED", "ACTIVE");
        assertThat(walk.is("plan")).isEqualTo("ACTIVE");
        assertThat(walk.starts("plan")).isEqualTo(1);
    }

    @Test
    void completing_all_instances_takes_back_those_that_are_left_and_goes_on() {
        Walk walk = Walk.along("27-complete-all-instances").begin("volunteers", list("ann", "bob", "eve"));
        walk.hear(done("call", "ann"));
        assertThat(walk.is("trip")).isEqualTo("PENDING");

        walk.hear(Signal.of("driver-found"));

        assertThat(walk.are("call")).containsExactly("COMPLETED", "CANCELLED", "CANCELLED");
        assertThat(walk.asked()).filteredOn("withdraw-work"::equals).hasSize(3);
        assertThat(walk.is("trip")).isEqualTo("ACTIVE");
        assertThat(walk.incidents()).isEmpty();
    }

    @Test
    void instances_that_all_ended_by_themselves_still_wait_for_the_word_to_go_on() {
        Walk walk = Walk.along("27-complete-all-instances").begin("volunteers", list("ann", "bob"));

        walk.hear(done("call", "ann")).hear(done("call", "bob"));

        assertThat(walk.is("driver")).isEqualTo("ACTIVE");
        assertThat(walk.is("trip")).isEqualTo("PENDING");
    }

    @Test
    void an_instance_that_turns_up_after_all_were_completed_is_not_begun() {
        Walk walk = Walk.along("27-complete-all-instances").begin("volunteers", list("ann", "bob"));
        walk.hear(done("call", "ann")).hear(Signal.of("driver-found"));

        walk.learn("volunteers", list("ann", "bob", "eve"));

        assertThat(walk.are("call")).containsExactly("COMPLETED", "CANCELLED");
    }

    private static Signal done(String step, String item) {
        return Signal.of("done").about(step).item(item);
    }

    private static Value list(String... words) {
        return Value.of(Arrays.stream(words).map(Value::of).toList());
    }
}
