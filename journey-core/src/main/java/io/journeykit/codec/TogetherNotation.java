package io.journeykit.codec;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeykit.template.Together;
import java.util.Optional;

/** How an author writes bookings that have something in common: {@code {"same": "provider", "steps": ["a", "b"]}}. */
final class TogetherNotation {

    private static final Words<Together.Same> TRAITS = Words.of(Together.Same.class, "trait");

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
