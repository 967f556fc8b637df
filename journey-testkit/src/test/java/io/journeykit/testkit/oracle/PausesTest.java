package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.template.Contact;
import io.journeykit.testkit.oracle.Pauses.Pause;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PausesTest {

    private static final StepRef SERIES = StepRef.of(JourneyId.of("te2-1-11q"), StepId.of("st1"));

    /** Ten in New York on 2 and on 8 March, with the clocks put on in between. */
    private static final Pause WEEK =
            new Pause(Instant.parse("2026-03-02T15:00:00Z"), Instant.parse("2026-03-08T14:00:00Z"));

    @Test
    void to_be_left_alone_is_a_pause() {
        assertThat(pauses("snoozed.world.json")).containsExactly(WEEK);
    }

    @Test
    void to_stop_and_start_again_is_a_pause() {
        assertThat(pauses("stopped.world.json")).containsExactly(WEEK);
    }

    @Test
    void an_outage_is_a_pause() {
        assertThat(pauses("down.world.json"))
                .containsExactly(
                        new Pause(Instant.parse("2026-03-05T13:00:00Z"), Instant.parse("2026-03-08T12:00:00Z")));
    }

    @Test
    void a_hold_is_a_pause() {
        assertThat(pauses("held.world.json")).containsExactly(WEEK);
    }

    @Test
    void closed_days_and_a_full_budget_are_none() {
        assertThat(pauses("closed.world.json")).isEmpty();
        assertThat(pauses("budget.world.json")).isEmpty();
    }

    private static List<Pause> pauses(String world) {
        Chronicle life = Lived.in("messages-series", world);
        return new Pauses(new Books(life)).of(life.world().person().id(), SERIES, Contact.ROUTINE);
    }
}
