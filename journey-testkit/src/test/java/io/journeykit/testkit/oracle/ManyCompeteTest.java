package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Law 31, where many want one service, and there is enough for all. */
class ManyCompeteTest {

    @Test
    void where_each_is_offered_a_slot_of_her_own_nobody_finds_hers_taken() {
        Ruling all = Ruling.of(new YesIsPlaced(), Lived.in("visits-many"));
        Ruling two = Ruling.of(new YesIsPlaced(), Lived.in("visits-many", "two.json"));

        assertThat(all.isMet("yes-is-placed")).isFalse();
        assertThat(two.isMet("yes-is-placed")).isFalse();
    }

    @Test
    void where_there_is_enough_nobody_is_asked_twice() {
        Ruling ruling = Ruling.of(new FewQuestions(), Lived.in("visits-many", "two.json"));

        assertThat(ruling.keeps("few-questions")).isTrue();
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
