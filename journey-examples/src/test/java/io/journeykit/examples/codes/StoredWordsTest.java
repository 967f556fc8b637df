package io.journeykit.examples.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeykit.calendars.Rfc5545;
import io.journeykit.codec.AgendaCodec;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.spi.Commit;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.life.Lives;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.world.Surroundings;
import io.journeykit.testkit.world.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing that the library stores is a sentence of its own. What was said to somebody is stored as it was said. All else
 * with a blank in it was told by an input or stands in a template; or it is a span, a template with its version, or the
 * versions of tables.
 */
class StoredWordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> AS_SAID = Set.of("said");
    private static final Set<String> AUTHORS = Set.of("span", "template", "versions");

    @Test
    void no_sentence_is_stored_in_any_world() {
        assertThat(NamedWorlds.names().stream().map(NamedWorlds::read).flatMap(world -> sentences(world).stream()))
                .isEmpty();
    }

    @Test
    void no_sentence_is_stored_in_random_lives() {
        Lives lives = Lives.random().with(Surroundings.NONE.with(Rfc5545.LANGUAGE));

        assertThat(IntStream.rangeClosed(1, 100).mapToObj(lives::world).flatMap(world -> sentences(world).stream()))
                .isEmpty();
    }

    private static List<String> sentences(World world) {
        Set<String> told = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        String authors = authors(world);
        for (Chronicle.Entry entry :
                Play.chronicle(world, Play.definitions(world)).entries()) {
            if (entry instanceof Chronicle.Committed committed) {
                Commit commit = committed.commit();
                strings(tree(AgendaCodec.write(commit.input())), "").forEach(told::add);
                commit.events()
                        .forEach(event -> strings(tree(AgendaCodec.write(event)), "")
                                .filter(text ->
                                        text.strip().contains(" ") && !told.contains(text) && !authors.contains(text))
                                .forEach(text -> found.add(event.getClass().getSimpleName() + ": " + text)));
            }
        }
        return new ArrayList<>(found);
    }

    /** Every text of a stored event, but for what is an author's by its place. */
    private static Stream<String> strings(JsonNode node, String field) {
        if (AS_SAID.contains(field) || AUTHORS.contains(field)) {
            return Stream.empty();
        }
        if (node.isTextual()) {
            return Stream.of(node.textValue());
        }
        List<Stream<String>> parts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(part -> parts.add(strings(part, field)));
        } else {
            node.properties().forEach(part -> parts.add(strings(part.getValue(), part.getKey())));
        }
        return parts.stream().flatMap(all -> all);
    }

    /** All that the templates and the world say, and their conditions and rules as they read. */
    private static String authors(World world) {
        StringBuilder all = new StringBuilder(world.toString());
        for (JourneyTemplate template : world.templates()) {
            all.append('\n').append(TemplateCodec.write(template));
            template.steps()
                    .forEach(step -> all.append('\n')
                            .append(step.when())
                            .append('\n')
                            .append(step.repeat())
                            .append('\n')
                            .append(step.title()));
        }
        return all.toString();
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
