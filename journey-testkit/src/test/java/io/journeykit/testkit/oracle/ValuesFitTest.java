package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 19: wrong values do not pass. */
class ValuesFitTest {

    @Test
    void a_fact_of_another_type_is_refused_or_shown() {
        Chronicle life = Lived.in("truth-values");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("19.type-is-checked");
    }

    @Test
    void an_occurrence_that_can_never_be_is_shown() {
        Chronicle life = Lived.in("truth-values");

        Chronicle tampered = Tampered.unshown(life);

        assertThat(Lived.broken(life)).doesNotContain("19.occurrence-can-be");
        assertThat(Lived.broken(tampered)).contains("19.occurrence-can-be");
    }

    @Test
    void a_journey_that_lacks_what_it_needs_is_shown() {
        Chronicle life = Lived.in("truth-values");

        Chronicle tampered = Tampered.unshown(life);

        assertThat(Lived.broken(life)).doesNotContain("19.begun-with-all-it-needs");
        assertThat(Lived.broken(tampered)).contains("19.begun-with-all-it-needs");
    }

    @Test
    void an_occurrence_that_can_never_be_and_a_journey_that_lacks_something_are_judged() {
        Chronicle life = Lived.in("truth-values");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("19.occurrence-can-be", "19.begun-with-all-it-needs");
        assertThat(broken).doesNotContain("19.occurrence-can-be", "19.begun-with-all-it-needs");
    }
}
