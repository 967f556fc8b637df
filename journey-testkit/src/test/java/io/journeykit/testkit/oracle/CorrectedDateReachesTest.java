package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.testkit.play.Chronicle;
import java.time.Instant;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 18: a corrected date moves what is counted from it. */
class CorrectedDateReachesTest {

    @Test
    void what_is_due_from_a_date_that_moved_is_due_anew() {
        Chronicle life = Lived.in("truth-dates");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("18.corrected-date-moves");
        assertThat(broken).doesNotContain("18.corrected-date-moves");
    }

    @Test
    void what_stays_due_as_it_was_though_its_date_moved_is_found() {
        Chronicle life = Lived.in("truth-dates");
        Instant moved = Instant.parse("2026-03-04T15:00:00Z");
        Agenda before = Tampered.last(life, moved);

        Chronicle tampered =
                Tampered.withAgendas(life, moved, agenda -> Tampered.withJourneys(agenda, before.journeys()));

        assertThat(Lived.broken(tampered)).contains("18.corrected-date-moves");
    }

    @Test
    void work_that_had_begun_is_taken_back_when_its_date_is_weeks_ahead() {
        Chronicle life = Lived.in("truth-dates", "world-begun.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("18.corrected-date-takes-back");
    }

    @Test
    void work_that_had_begun_is_taken_back_when_what_it_follows_was_later() {
        Chronicle life = Lived.in("truth-dates", "world-reopened.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("18.corrected-date-takes-back");
    }

    @Test
    void what_was_past_at_entry_stays_due_from_the_entry_when_its_date_turns_out_to_be_another_past_one() {
        Chronicle life = Lived.in("truth-dates", "world-past.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).doesNotContain("18.corrected-date-moves");
        assertThat(broken).doesNotContain("18.corrected-date-moves");
    }
}
