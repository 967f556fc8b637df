package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

/** Law 18: the newest wins, wherever it was told. */
class NewestOfAllIsReadTest {

    private static final String READ = "18.newest-of-all-is-read";

    @Test
    void an_answer_does_not_hide_what_is_reported_later() {
        assertThat(Lived.broken(Lived.in("truth-answers"))).doesNotContain(READ);
    }

    @Test
    void an_answer_that_is_newer_than_a_report_is_read() {
        Chronicle life = Lived.in("truth-answers", "world-in-order.json");

        assertThat(Retold.met(life, READ)).isEqualTo(1);
        assertThat(Lived.broken(life)).doesNotContain(READ);
    }
}
