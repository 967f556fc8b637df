package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

/** Law 20: what is ordered is done, or whoever ordered it knows that it is not. */
class InstructionIsDoneTest {

    private static final String DONE = "20.instruction-is-done-or-shown";

    @Test
    void a_second_order_to_complete_is_not_passed_over_in_silence() {
        Chronicle life = Lived.in("truth-orders", "world-twice.json");

        assertThat(Lived.broken(life)).doesNotContain(DONE);
    }

    @Test
    void a_journey_that_has_ended_is_not_called_off_in_silence() {
        Chronicle life = Lived.in("truth-orders", "world-called-off.json");

        assertThat(Retold.met(life, DONE)).isEqualTo(3);
        assertThat(Lived.broken(life)).doesNotContain(DONE);
    }

    @Test
    void a_step_that_is_to_be_done_again_is_open_again() {
        Chronicle life = Lived.in("truth-orders", "world-in-time.json");

        assertThat(Retold.met(life, DONE)).isEqualTo(2);
        assertThat(Lived.broken(life)).doesNotContain(DONE);
    }

    @Test
    void an_order_that_nobody_could_follow_is_shown() {
        Chronicle afterTheEnd = Lived.in("truth-orders");
        Chronicle noVisit = Lived.in("truth-orders", "world-no-visit.json");

        assertThat(Retold.met(afterTheEnd, DONE)).isEqualTo(3);
        assertThat(Lived.broken(afterTheEnd)).doesNotContain(DONE);
        assertThat(Lived.broken(noVisit)).doesNotContain(DONE);
    }

    @Test
    void one_that_is_not_shown_is_found() {
        Chronicle unshown = Tampered.unshown(Lived.in("truth-orders"));

        assertThat(Lived.broken(unshown)).contains(DONE);
    }
}
