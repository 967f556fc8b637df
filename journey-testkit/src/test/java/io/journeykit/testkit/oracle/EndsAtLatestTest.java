package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

class EndsAtLatestTest {

    @Test
    void what_may_not_be_said_ends_when_it_is_of_no_use_any_more() {
        Ruling ruling = Ruling.of(new EndsAtLatest(), Lived.in("messages-ends"));

        assertThat(ruling.keeps("ends-at-latest")).isTrue();
    }

    @Test
    void so_does_what_could_not_be_said() {
        Ruling ruling = Ruling.of(new EndsAtLatest(), Lived.in("messages-ends", "failing.json"));

        assertThat(ruling.keeps("ends-at-latest")).isTrue();
    }

    @Test
    void it_is_not_enough_that_it_ends_while_somebody_is_still_to_say_it() {
        Chronicle ended =
                Tampered.without(Lived.in("messages-ends"), entry -> Tampered.asks(entry, Request.WithdrawWork.class));

        Chronicle unasked = Tampered.without(ended, entry -> Tampered.asks(entry, Request.AssignWork.class));

        assertThat(Ruling.of(new EndsAtLatest(), ended).breaks("ends-at-latest"))
                .isTrue();
        assertThat(Ruling.of(new EndsAtLatest(), unasked).keeps("ends-at-latest"))
                .isTrue();
    }

    @Test
    void what_is_said_has_no_end_to_look_for() {
        Ruling ruling = Ruling.of(new EndsAtLatest(), Lived.in("messages-late"));

        assertThat(ruling.isMet("ends-at-latest")).isFalse();
    }
}
