package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 20: an answer counts where it was asked. */
class AnswersCountWhereAskedTest {

    @Test
    void an_answer_from_another_address_moves_nothing() {
        Chronicle life = Lived.in("owners-question", "world-elsewhere.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("20.answer-counts-where-asked");
    }

    @Test
    void words_from_an_address_at_which_nothing_was_asked_move_nothing() {
        Chronicle life = Lived.in("owners-question", "world-words-elsewhere.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("20.words-count-where-asked");
    }
}
