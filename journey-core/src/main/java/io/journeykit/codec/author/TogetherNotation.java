package io.journeykit.codec.author;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.JsonWriter;
import io.journeykit.template.Together;
import java.util.Optional;

/** How an author writes bookings that have something in common: {@code {"same": "provider", "steps": ["a", "b"]}}. */
final class TogetherNotation {

    private static final EnumWords<Together.Same> TRAITS = EnumWords.of(Together.Same.class, "trait");

    private TogetherNotation() {}

    static Optional<Together> read(JsonPart part) {
        return part.fields("same", "steps")
                .map(group -> new Together(
                        group.need("same", same -> same.oneOf(TRAITS), Together.Same.PROVIDER),
                        group.needList("steps", JsonScalars::step)));
    }

    static JsonNode write(Together group) {
        return new JsonWriter()
                .put("same", JsonWriter.word(group.same()))
                .put("steps", JsonWriter.list(group.steps(), step -> JsonWriter.text(step.value())))
                .node();
    }
}
