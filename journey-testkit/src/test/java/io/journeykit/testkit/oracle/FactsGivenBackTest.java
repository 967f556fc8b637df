package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.FactTable;
import io.journeykit.testkit.play.Chronicle;
import java.time.Instant;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 18: after an undone merge. */
class FactsGivenBackTest {

    @Test
    void what_was_told_to_the_other_only_is_given_back() {
        Chronicle life = Lived.in("truth-merge");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("18.facts-are-given-back");
    }

    @Test
    void what_was_told_to_it_comes_back() {
        Chronicle life = Lived.in("truth-merge");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("18.facts-come-back");
        assertThat(broken).doesNotContain("18.facts-come-back");
    }

    @Test
    void an_agenda_that_forgot_what_was_told_to_it_is_found() {
        Chronicle life = Lived.in("truth-merge");
        Instant undone = Instant.parse("2026-03-04T15:00:00Z");

        Chronicle tampered = Tampered.withAgendas(life, undone, agenda -> Tampered.withFacts(agenda, FactTable.NONE));

        assertThat(Lived.broken(tampered)).contains("18.facts-come-back");
    }
}
