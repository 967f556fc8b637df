package io.journeykit.words;

import io.journeykit.phrase.Part;
import java.util.Locale;
import java.util.Map;

/**
 * A text of a template, and what its places are to be filled in with: for each of them, by the text of its placeholder, the
 * part itself and how the library says it to whoever reads. A text of which a part cannot be said never comes here.
 *
 * @param key under which the template has it
 * @param language of whoever reads
 * @param text as its author wrote it
 */
public record TemplateText(
        String key, Locale language, String text, Map<String, Part> parts, Map<String, String> said) {

    public TemplateText {
        parts = Map.copyOf(parts);
        said = Map.copyOf(said);
    }

    /** Nothing of what is said, which is for one person. */
    @Override
    public String toString() {
        return "text " + key + " in " + language.toLanguageTag();
    }
}
