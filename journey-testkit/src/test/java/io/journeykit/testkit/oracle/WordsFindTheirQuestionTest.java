package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

/** Law 20: words count where something was asked. */
class WordsFindTheirQuestionTest {

    private static final String ANSWER = "20.words-find-their-question";
    private static final String SHOWN = "20.words-of-no-question-are-shown";

    @Test
    void words_that_are_a_choice_of_the_one_offer_there_choose() {
        assertThat(Lived.broken(Lived.in("truth-words"))).doesNotContain(ANSWER);
    }

    @Test
    void words_that_are_a_choice_of_a_question_there_answer_it_and_others_are_shown() {
        Chronicle life = Lived.in("truth-words", "world-yes.json");

        assertThat(Retold.met(life, ANSWER)).isEqualTo(1);
        assertThat(Retold.met(life, SHOWN)).isEqualTo(1);
        assertThat(Lived.broken(life)).doesNotContain(ANSWER, SHOWN);
    }

    @Test
    void words_from_elsewhere_are_shown_and_answer_nothing() {
        assertThat(Lived.broken(Lived.in("truth-words", "world-elsewhere.json")))
                .doesNotContain(SHOWN);
    }
}
