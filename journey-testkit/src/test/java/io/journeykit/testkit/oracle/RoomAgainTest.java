package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

/** A budget excuses only as long as it is used up. */
class RoomAgainTest {

    @Test
    void where_her_budget_has_room_again_she_can_be_told_herself() {
        Chronicle life = Lived.in("messages-news-budget");

        Ruling ruling = Ruling.of(new ToldAgain(), life);

        assertThat(ruling.isMet("else-a-person-is-asked")).isFalse();
        assertThat(ruling.breaks("told-again") || ruling.breaks("refused-yes-is-told"))
                .isFalse();
    }
}
