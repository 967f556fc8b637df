package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

class AnchorToldAgainTest {

    @Test
    void who_was_told_what_comes_before_a_date_hears_that_it_is_another() {
        Chronicle life = Lived.in("messages-anchor");

        assertThat(Ruling.of(new AnchorToldAgain(), life).keeps("another-date-is-told"))
                .isTrue();
        assertThat(Ruling.of(new AnchorToldAgain(), inSilence(life)).breaks("another-date-is-told"))
                .isTrue();
    }

    @Test
    void she_hears_so_though_all_was_said_and_the_journey_is_over() {
        Chronicle life = Lived.in("messages-anchor", "over.json");

        assertThat(Ruling.of(new AnchorToldAgain(), life).keeps("another-date-is-told"))
                .isTrue();
        assertThat(Ruling.of(new AnchorToldAgain(), inSilence(life)).breaks("another-date-is-told"))
                .isTrue();
    }

    @Test
    void what_comes_before_the_new_date_is_news_where_it_is_in_time() {
        Chronicle life = inSilence(Lived.in("messages-anchor", "nearer.json"));

        assertThat(Ruling.of(new AnchorToldAgain(), life).keeps("another-date-is-told"))
                .isTrue();
    }

    @Test
    void what_names_no_date_or_the_old_one_is_no_news() {
        Chronicle life = Lived.in("messages-anchor");

        Chronicle other = Altered.of(life).saying("bloods", words -> words.replace("10 April", "11 April"));

        assertThat(Ruling.of(new AnchorToldAgain(), other).breaks("another-date-is-told"))
                .isTrue();
    }

    @Test
    void another_hour_of_the_same_day_is_no_news_to_whom_none_was_told() {
        Ruling ruling = Ruling.of(new AnchorToldAgain(), Lived.in("messages-anchor", "later-that-day.json"));

        assertThat(ruling.isMet("another-date-is-told")).isFalse();
    }

    /** The library says nothing of itself. */
    private static Chronicle inSilence(Chronicle life) {
        return Altered.of(life)
                .without(
                        event -> false,
                        asked -> asked.delivery().effect().request() instanceof Request.SendMessage message
                                && message.text().equals("date-moved"));
    }
}
