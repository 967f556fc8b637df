package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.testkit.play.Chronicle;
import java.time.Instant;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 19: what is no known value is unknown, never no. */
class ConditionsDecideTest {

    @Test
    void an_answer_in_capitals_is_the_answer() {
        Chronicle life = Lived.in("truth-letters");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("19.ruled-out-only-by-a-no");
    }

    @Test
    void a_step_whose_fact_is_no_choice_is_not_ruled_out() {
        Chronicle life = Lived.in("truth-choice");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("19.ruled-out-only-by-a-no");
    }

    @Test
    void a_step_whose_fact_is_known_to_be_otherwise_is_ruled_out() {
        Chronicle life = Lived.in("owners-unknown", "world-no.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("19.ruled-out-only-by-a-no");
        assertThat(broken).doesNotContain("19.ruled-out-only-by-a-no");
    }

    @Test
    void a_step_whose_fact_is_known_begins() {
        Chronicle life = Lived.in("owners-unknown", "world-told.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("19.begun-only-by-a-yes");
        assertThat(broken).doesNotContain("19.begun-only-by-a-yes");
    }

    @Test
    void a_step_that_begins_though_its_fact_is_not_known_is_found() {
        Chronicle life = Lived.in("owners-unknown", "world-told.json");

        Chronicle tampered = Tampered.withAgendas(
                Tampered.withoutEvents(life, PersonEvent.FactLearned.class::isInstance),
                Instant.EPOCH,
                agenda -> Tampered.withFacts(agenda, FactTable.NONE));

        assertThat(Lived.broken(tampered)).contains("19.begun-only-by-a-yes");
    }

    @Test
    void what_came_with_a_record_that_was_merged_in_was_known_or_not() {
        Chronicle life = Lived.in("truth-merged-facts");

        assertThat(Lived.broken(life)).doesNotContain("19.begun-only-by-a-yes", "19.ruled-out-only-by-a-no");
    }
}
