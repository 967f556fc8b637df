package io.journeykit.check;

import static io.journeykit.check.Knee.english;
import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Fault;
import java.util.List;
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
    void a_template_without_texts_says_the_words_of_its_keys() {
        assertThat(told(Steps.message("hello", "good-day"))).isEmpty();
        assertThat(told(Steps.message("hello", " ")))
                .containsExactly("$.steps[0].text [blank] nothing is said here; write the key of a text, such as"
                        + " 'welcome'");
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
        var good =
                "Begun {begin}, {item}: from {start of mri} to {end of mri} with {provider of mri} at {place of mri}.";
        var bad = "{start of mir} {mri} {refered} {first of mri} {place of mir} {start of";

        assertThat(filled(good)).isEmpty();
        assertThat(filled(bad))
                .containsExactly(
                        "'{start of mir}' can be filled in with nothing: no step 'mir'",
                        "'{mri}' can be filled in with nothing: no anchor 'mri'",
                        "'{refered}' can be filled in with nothing: no anchor 'refered'",
                        "'{first of mri}' can be filled in with nothing",
                        "'{place of mir}' can be filled in with nothing: no step 'mir'",
                        "'{start of' is never closed");
    }

    @Test
    void a_step_in_braces_is_asked_for_its_start() {
        assertThat(told(journey(Steps.booking("mri", "mri-knee")).putTexts("scan", english("Scan: {mri}"))))
                .containsExactly("$.texts.scan.en [bad-placeholder] '{mri}' can be filled in with nothing: no anchor"
                        + " 'mri'; did you mean '{start of mri}'?");
    }

    @Test
    void what_belongs_to_a_step_or_is_a_fact_is_there() {
        assertThat(filled(
                        "{address of mir} {phone of mri} {directions to mri} {service of mri} {fact weight} {person}"))
                .containsExactly(
                        "'{address of mir}' can be filled in with nothing: no step 'mir'",
                        "'{fact weight}' can be filled in with nothing: no fact 'weight'");
        assertThat(told(journey(Steps.message("hello", "text")).putTexts("text", english("{service of hello}"))))
                .containsExactly("$.texts.text.en [bad-placeholder] '{service of hello}' can be filled in with nothing:"
                        + " step 'hello' is for no service; name a booking, a referral or an authorization");
    }

    private static List<String> filled(String text) {
        var journey =
                journey(Steps.booking("mri", "mri-knee")).addAnchors("referred").putTexts("text", english(text));
        return Knee.faults(journey).stream().map(Fault::message).toList();
    }
}
