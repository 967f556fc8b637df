package io.journeykit.codec.author;

import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.JsonWriter;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A title as an author writes it: a text, or an object with one for each language.
 *
 * @param plain absent where there are several
 */
record TitleNotation(Optional<String> plain, SortedMap<String, String> byLanguage) {

    static final TitleNotation NONE = new TitleNotation(Optional.empty(), Collections.emptySortedMap());

    static Optional<TitleNotation> read(JsonPart part) {
        if (!part.isObject()) {
            return part.text().map(text -> new TitleNotation(Optional.of(text), Collections.emptySortedMap()));
        }
        SortedMap<String, String> titles = new TreeMap<>();
        part.named().forEach(language -> language.part().text().ifPresent(text -> titles.put(language.name(), text)));
        return Optional.of(new TitleNotation(Optional.empty(), titles));
    }

    /** A title that is only what the id says is not written. */
    static JsonWriter write(JsonWriter writer, String id, String title, SortedMap<String, String> titles) {
        if (titles.isEmpty()) {
            return writer.unless(JsonScalars.title(id), "title", title, JsonWriter::text);
        }
        JsonWriter languages = new JsonWriter();
        titles.forEach(languages::put);
        return writer.put("title", languages.node());
    }
}
