package io.journeykit.examples.patterns;

import io.journeykit.codec.TemplateCodec;
import io.journeykit.template.JourneyTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The templates of the patterns, by the names of their files. */
public final class Patterns {

    private Patterns() {}

    /**
     * Reads and checks the template of a pattern.
     *
     * @param name its number and name, such as {@code 16-deferred-choice}
     */
    public static JourneyTemplate template(String name) {
        String file = name + ".json";
        try (InputStream in = Patterns.class.getResourceAsStream("/patterns/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "There is no pattern '" + name + "'; name one of docs/patterns.md, such as '01-sequence'.");
            }
            return TemplateCodec.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
