package io.journeykit.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.check.TemplateCheck;
import io.journeykit.kernel.Boston;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.phrase.Part;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Placeholder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A vendor writes texts in a standard of its own. */
class TextFormatTest {

    /** {@code <fact sessions|one session|# sessions>}: by the number, and braces are words. */
    private static final TextFormat COUNTED = new TextFormat() {

        private static final Pattern PLACE = Pattern.compile("<([^|>]+)\\|([^|]+)\\|([^>]+)>");

        @Override
        public List<Placeholder> places(String text) {
            return PLACE.matcher(text)
                    .results()
                    .map(found -> Placeholder.parse(found.group(1)))
                    .toList();
        }

        @Override
        public String say(TemplateText text) {
            Matcher found = PLACE.matcher(text.text());
            return found.replaceAll(place -> {
                boolean one = text.parts().get(place.group(1)).equals(Part.of(1));
                return one
                        ? place.group(2)
                        : place.group(3).replace("#", text.said().get(place.group(1)));
            });
        }
    };

    private static final JourneyTemplate TEMPLATE = template("{so} you have <fact left|one session|# sessions>.");

    private static JourneyTemplate template(String text) {
        return Boston.journey(Steps.message("hello", "hello"))
                .addFacts(new Declaration(FactName.of("left"), FactType.NUMBER, false))
                .putTexts("hello", new TreeMap<>(Map.of("en", text)))
                .build();
    }

    @Test
    void it_says_the_text_with_its_parts() {
        TemplateText one = text(Part.of(1), "1");
        TemplateText many = text(Part.of(1200), "1,200");

        assertThat(COUNTED.say(one)).isEqualTo("{so} you have one session.");
        assertThat(COUNTED.say(many)).isEqualTo("{so} you have 1,200 sessions.");
    }

    private static TemplateText text(Part part, String said) {
        return new TemplateText(
                "hello",
                Locale.ENGLISH,
                TEMPLATE.texts().get("hello").get("en"),
                Map.of("fact left", part),
                Map.of("fact left", said));
    }

    @Test
    void the_check_reads_what_stands_in_its_texts() {
        assertThat(TemplateCheck.faults(TEMPLATE, StandardMachines.all(), COUNTED))
                .isEmpty();
        assertThat(TemplateCheck.faults(TEMPLATE, StandardMachines.all()))
                .extracting(Fault::code)
                .containsExactly("bad-placeholder");
        assertThat(TemplateCheck.faults(template("<fact lost|one|#>"), StandardMachines.all(), COUNTED))
                .extracting(Fault::code)
                .containsExactly("bad-placeholder");
    }
}
