package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnchorToldAgainTest {

    @Test
    void who_was_told_what_comes_before_a_date_hears_that_it_is_another() {
        Ruling ruling = Ruling.of(new AnchorToldAgain(), Lived.in("messages-anchor"));

        assertThat(ruling.breaks("another-date-is-told")).isTrue();
    }

    @Test
    void she_hears_so_though_all_was_said_and_the_journey_is_over() {
        Ruling ruling = Ruling.of(new AnchorToldAgain(), Lived.in("messages-anchor", "over.json"));

        assertThat(ruling.breaks("another-date-is-told")).isTrue();
    }

    @Test
    void what_comes_before_the_new_date_is_news_where_it_is_in_time() {
        Ruling ruling = Ruling.of(new AnchorToldAgain(), Lived.in("messages-anchor", "nearer.json"));

        assertThat(ruling.keeps("another-date-is-told")).isTrue();
    }

    @Test
    void another_hour_of_the_same_day_is_no_news_to_whom_none_was_told() {
        Ruling ruling = Ruling.of(new AnchorToldAgain(), Lived.in("messages-anchor", "later-that-day.json"));

        assertThat(ruling.isMet("another-date-is-told")).isFalse();
    }
}
