package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

class NewsTest {

    @Test
    void who_was_told_of_a_visit_that_is_called_off_is_told_so() {
        Chronicle life = Lived.in("messages-visit", "called-off.world.json");

        Ruling ruling = Ruling.of(new ToldAgain(), life);

        assertThat(ruling.breaks("told-again")).isTrue();
    }

    @Test
    void another_offer_is_news_enough() {
        Chronicle life = Lived.in("messages-visit", "called-off-for-another.world.json");

        Ruling ruling = Ruling.of(new ToldAgain(), life);

        assertThat(ruling.keeps("told-again")).isTrue();
    }

    @Test
    void who_said_yes_to_what_could_not_be_booked_is_told_so() {
        Chronicle life = Lived.in("messages-visit", "refused-yes.world.json");

        Ruling ruling = Ruling.of(new ToldAgain(), life);

        assertThat(ruling.breaks("refused-yes-is-told")).isTrue();
    }

    @Test
    void while_she_is_left_alone_a_person_is_asked() {
        Chronicle life = Lived.in("messages-visit", "called-off-in-peace.world.json");

        Chronicle unasked = Altered.of(life)
                .without(event -> false, asked -> asked.delivery().effect().request() instanceof Request.AssignWork);

        assertThat(Ruling.of(new ToldAgain(), life).keeps("else-a-person-is-asked"))
                .isTrue();
        assertThat(Ruling.of(new ToldAgain(), unasked).breaks("else-a-person-is-asked"))
                .isTrue();
    }

    @Test
    void a_visit_that_takes_place_needs_no_news() {
        Chronicle life = Lived.in("messages-visit");

        Ruling ruling = Ruling.of(new ToldAgain(), life);

        assertThat(ruling.judgement().premises()).isEmpty();
    }

    @Test
    void who_was_told_of_a_date_is_told_of_the_next() {
        Chronicle life = Lived.in("messages-visit", "another-date.world.json");

        Ruling ruling = Ruling.of(new AnchorToldAgain(), life);

        assertThat(ruling.breaks("another-date-is-told")).isTrue();
        assertThat(Ruling.of(new AnchorToldAgain(), Lived.in("messages-visit")).isMet("another-date-is-told"))
                .isFalse();
    }
}
