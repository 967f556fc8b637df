package io.journeykit.codec;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeykit.template.Together;
import java.util.Optional;

/** How an author writes bookings that have something in common: {@code {"same": "provider", "steps": ["a", "b"]}}. */
final class TogetherNotation {

    private static final Words<Together.Same> TRAITS = Words.of(Together.Same.class, "trait");

    private TogetherNotation() {}

    static Optional<Together> read(Part part) {
        return part.fields("same", "steps")
                .map(group -> new Together(
                        group.need("same", same -> same.oneOf(TRAITS), Together.Same.PROVIDER),
                        group.needList("steps", Leaf::step)));
    }

    static JsonNode write(Together group) {
        return new Sketch()
                .put("same", Sketch.word(group.same()))
                .put("steps", Sketch.list(group.steps(), step -> Sketch.text(step.value())))
                .node();
    }
}
