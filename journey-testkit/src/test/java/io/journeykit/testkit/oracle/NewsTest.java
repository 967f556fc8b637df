package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Said;
import io.journeykit.spi.Delivery;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewsTest {

    @Test
    void who_was_told_of_a_visit_that_is_called_off_is_told_so() {
        Chronicle life = Lived.in("messages-visit", "called-off.world.json");

        Ruling ruling = Ruling.of(new ToldAgain(), life);

        assertThat(ruling.keeps("told-again")).isTrue();
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

        assertThat(ruling.keeps("refused-yes-is-told")).isTrue();
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
    void who_is_asked_about_something_else_or_was_before_is_not_asked_to_tell_her() {
        Altered life = Altered.of(Lived.in("messages-visit", "called-off-in-peace.world.json"));

        Chronicle other = life.each(entry -> isWork(entry) ? of("st5", (Chronicle.Asked) entry) : entry);
        Chronicle before =
                life.each(entry -> isWork(entry) ? at("2026-03-09T00:00:00Z", (Chronicle.Asked) entry) : entry);

        assertThat(Ruling.of(new ToldAgain(), other).breaks("else-a-person-is-asked"))
                .isTrue();
        assertThat(Ruling.of(new ToldAgain(), Tampered.inOrder(before)).breaks("else-a-person-is-asked"))
                .isTrue();
    }

    private static boolean isWork(Chronicle.Entry entry) {
        return Tampered.asks(entry, Request.AssignWork.class);
    }

    /** The same item of another step, in words that name none. */
    private static Chronicle.Entry of(String step, Chronicle.Asked asked) {
        Delivery was = asked.delivery();
        Effect effect = was.effect();
        Optional<StepRef> other = effect.step().map(one -> StepRef.of(one.journey(), StepId.of(step)));
        Effect changed = new Effect(effect.key(), other, effect.notAfter(), effect.request());
        Said words = new Said(was.words().language(), "wd", was.words().choices());
        return new Chronicle.Asked(
                asked.at(), new Delivery(was.agenda(), changed, was.attempt(), Optional.of(words)), asked.reply());
    }

    private static Chronicle.Entry at(String time, Chronicle.Asked asked) {
        return new Chronicle.Asked(Instant.parse(time), asked.delivery(), asked.reply());
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

        assertThat(ruling.keeps("another-date-is-told")).isTrue();
        assertThat(Ruling.of(new AnchorToldAgain(), Lived.in("messages-visit")).isMet("another-date-is-told"))
                .isFalse();
    }
}
