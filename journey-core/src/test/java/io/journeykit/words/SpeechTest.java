package io.journeykit.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.calendar.Span;
import io.journeykit.kernel.Boston;
import io.journeykit.kernel.Office;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SpeechTest {

    @Test
    void a_text_of_the_template_is_filled_in_for_the_reader() {
        Office office = told("On {date of lesson}, at {time of lesson}, with {provider of lesson}.");

        assertThat(office.said(Request.SendMessage.class).body())
                .isEqualTo("On Monday 9 March, at 16:00, with the provider.");
    }

    @Test
    void what_a_date_cannot_be_said_of_is_still_to_be_found() {
        JourneyTemplate.Builder template = Boston.journey(
                        Steps.booking("lesson", "therapy"), Steps.message("hello", "hello"))
                .putTexts("hello", new TreeMap<>(Map.of("en", "Your lesson: {start of lesson}.")));

        Office office = Office.of(template).begin();

        assertThat(office.said(Request.SendMessage.class).body()).isEqualTo("Your lesson: a date to be found.");
    }

    @Test
    void braces_that_the_world_sends_are_words() {
        Part braces = Part.quote("{start of lesson}");

        assertThat(Words.standard()
                        .say(Phrase.of("late").with("signal", braces), Reader.author(Locale.ENGLISH, Boston.ZONE)))
                .contains("{start of lesson}, late");
    }

    private static Office told(String text) {
        JourneyTemplate.Builder template = Boston.journey(
                        Steps.booking("lesson", "therapy"),
                        Steps.message("reminder", "reminder").due(Due.before(Point.startOf("lesson"), Span.days(2))))
                .putTexts("reminder", new TreeMap<>(Map.of("en", text)));
        return Office.of(template)
                .begin()
                .book("lesson", Boston.slot("2026-03-09T16:00", "therapist"))
                .at("2026-03-07T17:00");
    }
}
