package io.journeykit.check;

import static io.journeykit.check.Knee.english;
import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.template.Steps;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TextRulesTest {

    @Test
    void what_a_step_says_is_written() {
        var told = told(journey(
                        Steps.message("hello", "wellcome"),
                        Steps.work("call", "nurse", "call"),
                        Steps.decision("therapy", "ask", "yes", "no"))
                .putTexts("welcome", english("Good day.")));

        assertThat(told)
                .containsExactly(
                        "$.steps[0].text [unknown-text] no text 'wellcome'; did you mean 'welcome'?",
                        "$.steps[1].text [unknown-text] no text 'call'; choose one of welcome",
                        "$.steps[2].text [unknown-text] no text 'ask'; choose one of welcome");
    }

    @Test
    void a_form_is_the_hosts() {
        assertThat(told(Steps.questionnaire("pain-score", "promis-10"))).isEmpty();
    }

    @Test
    void a_text_says_something_in_some_language() {
        var told = told(journey(Steps.booking("mri", "mri-knee"))
                .putTexts("welcome", english(" "))
                .putTexts("goodbye", new TreeMap<>()));

        assertThat(told)
                .containsExactly(
                        "$.texts.goodbye [blank] a text in no language; write it in one, such as 'en'",
                        "$.texts.welcome.en [blank] nothing is written here; write it, or leave the language away");
    }

    @Test
    void what_is_filled_in_is_a_moment_of_this_journey() {
        var good = "Referred {referred}, begun {begin}: from {start of mri} to {end of mri}.";
        var bad = "{start of mir} {mri} {refered} {first of mri} {start of";

        assertThat(told(journey(Steps.booking("mri", "mri-knee"))
                        .addAnchors("referred")
                        .putTexts("good", english(good))))
                .isEmpty();
        assertThat(told(journey(Steps.booking("mri", "mri-knee"))
                        .addAnchors("referred")
                        .putTexts("bad", english(bad))))
                .containsExactly(
                        "$.texts.bad.en [bad-placeholder] '{start of mir}' fills in nothing: no step 'mir'; did you"
                                + " mean 'mri'?",
                        "$.texts.bad.en [bad-placeholder] '{mri}' fills in nothing: no anchor 'mri'; did you mean"
                                + " '{start of mri}'?",
                        "$.texts.bad.en [bad-placeholder] '{refered}' fills in nothing: no anchor 'refered'; did you"
                                + " mean 'referred'?",
                        "$.texts.bad.en [bad-placeholder] '{first of mri}' is no point of the journey; write {start of"
                                + " STEP}, {end of STEP} or {ANCHOR}",
                        "$.texts.bad.en [bad-placeholder] '{start of' is never closed; write {start of STEP}, {end of"
                                + " STEP} or {ANCHOR}");
    }
}
