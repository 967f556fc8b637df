package io.journeykit.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.spi.Port;
import io.journeykit.template.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorldSchemaTest {

    private static final String TEXT = SeededMistake.read(Sources.project().resolve("docs/schema/world.schema.json"));
    private static final Schema WORLD = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    static List<Path> worlds() throws IOException {
        try (Stream<Path> files = Files.walk(Sources.main("journeys"))) {
            return files.filter(file -> file.toString().endsWith("world.json"))
                    .sorted()
                    .toList();
        }
    }

    static Stream<SeededMistake> mistakesOfForm() {
        return SeededMistake.all().filter(SeededMistake::ofForm);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void every_world_of_the_examples_keeps_to_the_schema(Path world) {
        assertThat(errors(SeededMistake.read(world))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakesOfForm")
    void a_mistake_of_form_is_one_for_the_schema_too(SeededMistake mistake) {
        assertThat(errors(mistake.world())).isNotEmpty();
    }

    @Test
    void the_fields_and_words_of_the_schema_are_those_of_the_code() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(TEXT);

        assertThat(fields(schema)).containsExactlyInAnyOrderElementsOf(WorldNotation.FIELDS);
        assertThat(fields(schema.at("/$defs/happening-fields")))
                .containsExactlyInAnyOrderElementsOf(HappeningNotation.FIELDS);
        assertThat(fields(schema.at("/$defs/party"))).containsExactlyInAnyOrderElementsOf(CastNotation.partyFields());
        assertThat(words(schema.at("/$defs/response/properties/reply/enum")))
                .isEqualTo(EnumWords.of(Response.Reply.class, "reply").all());
        assertThat(words(schema.at("/$defs/happening-fields/properties/instructs/enum")))
                .isEqualTo(EnumWords.of(Deed.Order.class, "order").all());
        assertThat(words(schema.at("/$defs/outage/properties/port/enum")))
                .containsAll(EnumWords.of(Port.class, "port").all())
                .endsWith("store");
        assertThat(words(schema.at("/$defs/happening-fields/properties/told/enum")))
                .isEqualTo(EnumWords.of(Happening.Repeated.class, "told").all());
        assertThat(words(schema.at("/$defs/beginning/properties/entry/enum")))
                .isEqualTo(EnumWords.of(Entry.class, "entry").all());
    }

    private static List<String> fields(JsonNode definition) {
        List<String> fields = new ArrayList<>();
        definition.get("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static List<String> words(JsonNode words) {
        List<String> all = new ArrayList<>();
        words.forEach(word -> all.add(word.asText()));
        return all;
    }

    private static List<Error> errors(String json) {
        return WORLD.validate(json, InputFormat.JSON);
    }
}
