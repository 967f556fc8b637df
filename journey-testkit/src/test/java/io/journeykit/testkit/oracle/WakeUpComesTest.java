package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import java.time.Instant;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Laws 14 and 15: whatever falls due is looked at. */
class WakeUpComesTest {

    @Test
    void an_agenda_that_is_not_woken_when_a_rung_falls_due_is_forgotten() {
        Chronicle life = Lived.in("owners-ladder");
        Instant silent = Instant.parse("2026-03-03T12:00:00Z");

        Chronicle tampered = Tampered.without(
                life,
                entry -> entry instanceof Chronicle.Committed && entry.at().isAfter(silent));

        assertThat(Lived.broken(life)).doesNotContain("14.wake-up-comes");
        assertThat(Lived.broken(tampered)).contains("14.wake-up-comes");
    }

    @Test
    void an_agenda_that_is_not_woken_after_the_store_was_down_is_forgotten() {
        Chronicle life = Lived.in("owners-worklist-down", "world-store.json");
        Instant silent = Instant.parse("2026-03-04T12:00:00Z");

        Chronicle tampered = Tampered.without(
                life,
                entry -> entry instanceof Chronicle.Committed && entry.at().isAfter(silent));

        assertThat(Lived.broken(life)).doesNotContain("15.due-in-an-outage-is-done");
        assertThat(Lived.broken(tampered)).contains("15.due-in-an-outage-is-done");
    }

    @Test
    void an_agenda_that_is_woken_after_the_store_was_down_is_not_forgotten() {
        Chronicle life = Lived.in("owners-worklist-down", "world-store.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("15.due-in-an-outage-is-done");
        assertThat(broken).doesNotContain("15.due-in-an-outage-is-done");
    }
}
