package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Law 31, where many want one service, and there is enough for all. */
class ManyCompeteTest {

    @Test
    void who_found_her_slot_taken_three_times_is_no_persons_work_while_others_are_free() {
        Ruling ruling = Ruling.of(new YesIsPlaced(), Lived.in("visits-many"));

        assertThat(ruling.breaks("yes-is-placed")).isTrue();
    }

    @Test
    void who_is_offered_another_is_placed() {
        Ruling ruling = Ruling.of(new YesIsPlaced(), Lived.in("visits-many", "two.json"));

        assertThat(ruling.keeps("yes-is-placed")).isTrue();
    }

    @Test
    void where_there_is_enough_nobody_is_to_be_asked_twice() {
        Ruling ruling = Ruling.of(new FewQuestions(), Lived.in("visits-many", "two.json"));

        assertThat(ruling.breaks("few-questions")).isTrue();
    }

    @Test
    void two_who_are_offered_different_slots_are_asked_once() {
        Ruling ruling = Ruling.of(new FewQuestions(), Lived.in("visits-rivals", "enough.json"));

        assertThat(ruling.keeps("few-questions")).isTrue();
    }

    @Test
    void where_there_is_one_slot_for_two_one_of_them_has_to_be_asked_again() {
        Ruling ruling = Ruling.of(new FewQuestions(), Lived.in("visits-rivals"));

        assertThat(ruling.isMet("few-questions")).isFalse();
    }
}
