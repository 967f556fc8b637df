package io.journeykit.examples.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.lifecycle.TaskStatus;
import io.journeykit.lifecycle.Verb;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Priority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PROJECT = project();
    private static final Path RESOURCES = PROJECT.resolve("journey-examples/src");
    private static final String SCHEMA = read(PROJECT.resolve("docs/schema/journey-template.schema.json"));
    private static final Schema TEMPLATE = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMA, InputFormat.JSON);

    /** Codes of mistakes of form, which a schema can see; the checker alone sees the others. */
    private static final Set<String> OF_FORM = Set.of(
            "missing-field",
            "unknown-field",
            "wrong-type",
            "unknown-kind",
            "unknown-owner",
            "unknown-outcome",
            "unknown-priority",
            "unknown-type",
            "unknown-verb",
            "unknown-status",
            "unknown-direction",
            "unknown-entry",
            "unknown-otherwise",
            "bad-span",
            "bad-offset",
            "bad-join",
            "bad-condition",
            "bad-timing",
            "bad-target",
            "bad-name",
            "out-of-range",
            "unbounded-repetition",
            "two-repetitions",
            "no-choices",
            "empty-for-each");

    static Stream<Path> templates() {
        return files(RESOURCES, ".json").stream().filter(TemplateSchemaTest::isTemplate);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_template_of_the_examples_keeps_to_the_schema(Path template) {
        assertThat(errors(read(template))).isEmpty();
    }

    @Test
    void the_tour_is_a_sound_template_in_its_one_form() {
        String tour = read(RESOURCES.resolve("test/resources/templates/tour.json"));

        assertThat(TemplateCodec.write(TemplateCodec.read(tour, "tour.json"))).isEqualTo(tour);
    }

    @Test
    void a_mistake_of_form_is_one_for_the_schema_too() throws IOException {
        Path faults = PROJECT.resolve("journey-core/src/test/resources/faults");
        String sound = read(faults.resolve("base.json"));
        List<String> seen = new ArrayList<>();

        for (JsonNode mistake : JSON.readTree(read(faults.resolve("mistakes.json")))) {
            if (OF_FORM.contains(mistake.get("code").asText())) {
                String written = mistake.get("written").asText().replace("»", "");
                seen.add(mistake.get("mistake").asText());
                assertThat(errors(sound.replace(mistake.get("instead of").asText(), written)))
                        .as(seen.get(seen.size() - 1))
                        .isNotEmpty();
            }
        }

        assertThat(errors(sound)).isEmpty();
        assertThat(seen).hasSizeGreaterThan(40);
    }

    @Test
    void the_words_of_the_schema_are_those_of_the_code() throws IOException {
        JsonNode words = JSON.readTree(SCHEMA).get("$defs");

        assertThat(words(words, "owner"))
                .isEqualTo(EnumWords.of(Owner.class, "owner").all());
        assertThat(words(words, "outcome"))
                .isEqualTo(EnumWords.of(Outcome.class, "outcome").all());
        assertThat(words(words, "priority"))
                .isEqualTo(EnumWords.of(Priority.class, "priority").all());
        assertThat(words(words, "type"))
                .isEqualTo(EnumWords.of(FactType.class, "type").all());
        assertThat(words(words, "status"))
                .isEqualTo(EnumWords.of(TaskStatus.class, "status").all());
        assertThat(words(words, "verb"))
                .isEqualTo(EnumWords.of(Verb.class, "verb").all());
        assertThat(words.get("act-text").get("pattern").asText())
                .isEqualTo(
                        "^(" + String.join("|", EnumWords.of(Verb.class, "verb").all()) + ")( .+)?$");
    }

    private static List<String> words(JsonNode definitions, String name) {
        List<String> words = new ArrayList<>();
        definitions.get(name).get("enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static List<Error> errors(String json) {
        return TEMPLATE.validate(json, InputFormat.JSON);
    }

    private static boolean isTemplate(Path file) {
        try {
            // A planning problem has steps too, and no version.
            JsonNode json = JSON.readTree(read(file));
            return json.has("steps") && json.has("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path below, String ending) {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("ARCHITECTURE.md")) ? here : here.getParent();
    }
}
