package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.testkit.play.Chronicle;
import java.time.Instant;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 18: a corrected fact reaches what it decided. */
class CorrectionReachesTest {

    @Test
    void a_step_that_had_not_been_needed_ends_or_is_shown() {
        Chronicle life = Lived.in("owners-unknown", "world-undone.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("18.corrected-fact-undoes");
        assertThat(broken).doesNotContain("18.corrected-fact-undoes");
    }

    @Test
    void a_step_that_had_been_needed_is_open_again() {
        Chronicle life = Lived.in("owners-unknown", "world-reopened.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("18.corrected-fact-reopens");
        assertThat(broken).doesNotContain("18.corrected-fact-reopens");
    }

    @Test
    void a_step_that_stays_ruled_out_though_it_had_been_needed_is_found() {
        Chronicle life = Lived.in("owners-unknown", "world-reopened.json");
        Instant corrected = Instant.parse("2026-03-02T17:00:00Z");
        Agenda before = Tampered.last(life, corrected);

        Chronicle tampered = Tampered.withAgendas(
                Tampered.unshown(life), corrected, agenda -> Tampered.withJourneys(agenda, before.journeys()));

        assertThat(Lived.broken(tampered)).contains("18.corrected-fact-reopens");
    }
}
