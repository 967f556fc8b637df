package io.journeykit.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake is made in a sound template; {@code »} stands directly before the place where its fault is told. */
class FaultTableTest {

    private static final String BASE = Resource.text("faults/base.json");
    private static final char PLACE = '»';

    record Mistake(String name, String insteadOf, String written, String code, List<String> also, String says) {

        static Mistake of(JsonNode json) {
            List<String> also = new ArrayList<>();
            json.path("also").forEach(code -> also.add(code.asText()));
            return new Mistake(
                    json.get("mistake").asText(),
                    json.get("instead of").asText(),
                    json.get("written").asText(),
                    json.get("code").asText(),
                    also,
                    json.path("says").asText(""));
        }

        String in(String sound) {
            return sound.replace(insteadOf, written);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mistake> mistakes() throws IOException {
        JsonNode table = new ObjectMapper().readTree(Resource.text("faults/mistakes.json"));
        return Stream.iterate(0, i -> i < table.size(), i -> i + 1)
                .map(table::get)
                .map(Mistake::of);
    }

    @Test
    void without_a_mistake_nothing_is_refused() {
        assertThat(TemplateCodec.read(BASE, "base.json").steps()).hasSize(12);
    }

    @Test
    void there_are_at_least_sixty_mistakes_and_each_is_made_in_one_place() throws IOException {
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(60).allSatisfy(mistake -> {
            assertThat(BASE.split(Pattern.quote(mistake.insteadOf()), -1)).hasSize(2);
            assertThat(mistake.written().chars().filter(c -> c == PLACE)).hasSize(1);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void each_mistake_is_told_with_its_code_where_it_was_made(Mistake mistake) {
        String marked = mistake.in(BASE);
        String before = marked.substring(0, marked.indexOf(PLACE));

        List<Fault> faults = faults(marked.replace(String.valueOf(PLACE), ""));

        List<String> codes = new ArrayList<>(mistake.also());
        codes.add(mistake.code());
        Fault.Position place = new Fault.Position(
                "faulty.json",
                1 + (int) before.chars().filter(c -> c == '\n').count(),
                before.length() - before.lastIndexOf('\n'));
        assertThat(faults).extracting(Fault::code).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(mistake.code());
            assertThat(fault.at()).contains(place);
            assertThat(fault.toString()).contains(mistake.says());
        });
    }

    @Test
    void many_mistakes_are_told_at_once_from_top_to_bottom() throws IOException {
        List<String> some = List.of(
                "there is no such zone",
                "a milestone that is no step",
                "a truth is written as a text",
                "a message whose text is not there",
                "the same choice twice",
                "a sub-journey in whatever version",
                "a machine that is not there",
                "an unknown outcome",
                "a text without words");
        List<Mistake> made =
                mistakes().filter(mistake -> some.contains(mistake.name())).toList();
        String text = BASE;
        for (Mistake mistake : made) {
            text = mistake.in(text);
        }

        List<Fault> faults = faults(text.replace(String.valueOf(PLACE), ""));

        assertThat(made).hasSameSizeAs(some);
        assertThat(faults)
                .extracting(Fault::code)
                .containsExactly(made.stream().map(Mistake::code).toArray(String[]::new));
    }

    private static List<Fault> faults(String text) {
        Refused refused = catchThrowableOfType(Refused.class, () -> TemplateCodec.read(text, "faulty.json"));
        assertThat(refused).as("refused").isNotNull();
        return refused.faults();
    }
}
