package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 19: a value that is no choice. */
class ChoicesAreChoicesTest {

    @Test
    void words_that_are_no_choice_decide_nothing_and_are_shown() {
        Chronicle life = Lived.in("owners-question", "world-other-words.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("19.no-choice-decides-nothing", "19.no-choice-is-shown");
    }

    @Test
    void a_decision_for_what_is_no_choice_decides_nothing_and_is_shown() {
        Chronicle life = Lived.in("truth-choice");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("19.no-choice-decides-nothing", "19.no-choice-is-shown");
    }

    @Test
    void a_number_that_was_not_offered_is_no_choice() {
        Chronicle life = Lived.in("owners-outcome", "world-stale.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("19.no-choice-decides-nothing");
    }

    @Test
    void a_choice_in_other_letters_is_one() {
        Chronicle life = Lived.in("owners-question", "world-letters.json");

        SortedSet<String> met = Tampered.met(life);

        assertThat(met).doesNotContain("19.no-choice-decides-nothing");
    }

    @Test
    void what_is_no_choice_decides_nothing_when_it_is_heard_at_last_either() {
        Chronicle life = Lived.in("truth-choice-early");

        Ruling ruling = Ruling.of(new ChoicesAreChoices(), life);

        assertThat(ruling.breaks("no-choice-decides-nothing")).isFalse();
    }
}
