package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 20: a second completion. */
class DuplicatesChangeNothingTest {

    @Test
    void an_answer_that_is_given_twice_changes_nothing_and_gives_nobody_work() {
        Chronicle life = Lived.in("owners-question", "world-again.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("20.duplicate-changes-nothing", "20.duplicate-gives-nobody-work");
    }

    @Test
    void an_occurrence_that_is_done_twice_changes_nothing() {
        Chronicle life = Lived.in("truth-signals", "world-numbered.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("20.duplicate-changes-nothing");
    }

    @Test
    void a_completion_under_the_first_ones_reference_corrects_it_or_is_shown() {
        Chronicle life = Lived.in("truth-signals", "world-corrects.json");

        Chronicle tampered = Tampered.unshown(life);

        assertThat(Lived.broken(life)).doesNotContain("20.same-reference-corrects");
        assertThat(Lived.broken(tampered)).contains("20.same-reference-corrects");
    }

    @Test
    void a_correction_that_is_shown_is_not_lost() {
        Chronicle life = Lived.in("truth-signals", "world-corrects.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("20.same-reference-corrects");
        assertThat(broken).doesNotContain("20.same-reference-corrects");
    }

    @Test
    void what_is_sent_again_and_says_nothing_of_its_time_is_a_duplicate_and_corrects_nothing() {
        Chronicle life = Lived.in("truth-signals", "world-resent.json");

        Ruling ruling = Ruling.of(new DuplicatesChangeNothing(), life);

        assertThat(ruling.isMet("same-reference-corrects")).isFalse();
        assertThat(ruling.isMet("duplicate-changes-nothing")).isTrue();
    }

    @Test
    void a_correction_is_shown_by_what_is_still_on_the_list_of_its_kind() {
        Chronicle life = Lived.in("truth-signals", "world-corrects-again.json");

        Ruling ruling = Ruling.of(new DuplicatesChangeNothing(), life);

        assertThat(ruling.keeps("same-reference-corrects")).isTrue();
    }
}
