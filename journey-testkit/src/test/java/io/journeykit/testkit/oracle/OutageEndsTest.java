package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.spi.Reply;
import io.journeykit.testkit.play.Chronicle;
import java.time.Instant;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 15: an outage ends. */
class OutageEndsTest {

    @Test
    void work_is_not_given_up_during_a_day_without_a_worklist_and_would_be_missed() {
        Chronicle life = Lived.in("owners-worklist-down");

        Chronicle tampered = Tampered.without(life, OutageEndsTest::isTaken);

        assertThat(Tampered.met(life)).contains("15.work-outlives-an-outage");
        assertThat(Lived.broken(life)).doesNotContain("15.work-outlives-an-outage");
        assertThat(Lived.broken(tampered)).contains("15.work-outlives-an-outage");
    }

    @Test
    void work_that_is_handed_over_after_an_hour_is_not_missed() {
        Chronicle life = Lived.in("owners-worklist-down", "world-briefly.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("15.work-outlives-an-outage");
        assertThat(broken).doesNotContain("15.work-outlives-an-outage");
    }

    @Test
    void work_that_never_comes_after_a_short_outage_is_missed() {
        Chronicle life = Lived.in("owners-worklist-down", "world-briefly.json");

        Chronicle tampered = Tampered.without(life, OutageEndsTest::isTaken);

        assertThat(Lived.broken(life)).doesNotContain("15.work-outlives-an-outage");
        assertThat(Lived.broken(tampered)).contains("15.work-outlives-an-outage");
    }

    @Test
    void messages_and_requests_that_never_come_after_an_outage_are_missed() {
        Chronicle life = Lived.in("owners-ports-down");
        Instant up = Instant.parse("2026-03-02T16:00:00Z");

        Chronicle tampered = Tampered.without(life, entry -> !entry.at().isBefore(up));

        assertThat(Lived.broken(life)).doesNotContain("15.contact-outlives-an-outage", "15.request-outlives-an-outage");
        assertThat(Lived.broken(tampered)).contains("15.contact-outlives-an-outage", "15.request-outlives-an-outage");
    }

    @Test
    void what_another_address_does_not_take_for_a_while_is_not_missed() {
        Chronicle life = Lived.in("owners-messages-down");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("15.contact-outlives-an-outage");
        assertThat(broken).doesNotContain("15.contact-outlives-an-outage");
    }

    private static boolean isTaken(Chronicle.Entry entry) {
        return entry instanceof Chronicle.Asked asked && !(asked.reply() instanceof Reply.Retry);
    }
}
