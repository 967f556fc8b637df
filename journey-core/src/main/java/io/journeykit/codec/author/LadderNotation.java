package io.journeykit.codec.author;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.JsonWriter;
import io.journeykit.lifecycle.Rung;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How an author writes a ladder: a list of rungs, or the name under which the template has that list.
 *
 * @param named the ladders that have names; what is equal to one of them is written by its name
 */
record LadderNotation(SortedMap<String, List<Rung>> named) {

    /** Where no ladder has a name. */
    static final LadderNotation UNNAMED = new LadderNotation(Collections.emptySortedMap());

    static LadderNotation of(JsonFields template) {
        SortedMap<String, List<Rung>> named = new TreeMap<>();
        template.part("ladders")
                .map(JsonPart::named)
                .orElse(List.of())
                .forEach(ladder -> named.put(ladder.name(), ladder.part().list(SilenceNotation::rung)));
        return new LadderNotation(named);
    }

    List<Rung> read(JsonPart part) {
        return part.isText()
                ? JsonScalars.name(part).map(name -> named(name, part)).orElse(List.of())
                : part.list(SilenceNotation::rung);
    }

    private List<Rung> named(String name, JsonPart part) {
        if (!named.containsKey(name)) {
            part.unknown("ladder", name, new ArrayList<>(named.keySet()));
        }
        return named.getOrDefault(name, List.of());
    }

    JsonNode write(List<Rung> rungs) {
        Optional<String> name = named.entrySet().stream()
                .filter(ladder -> ladder.getValue().equals(rungs))
                .map(Map.Entry::getKey)
                .findFirst();
        return name.map(JsonWriter::text).orElseGet(() -> JsonWriter.list(rungs, SilenceNotation::rung));
    }

    /** The ladders themselves, at the top of their template. */
    JsonWriter write() {
        JsonWriter ladders = new JsonWriter();
        named.forEach((name, rungs) -> ladders.put(name, JsonWriter.list(rungs, SilenceNotation::rung)));
        return named.isEmpty() ? ladders : new JsonWriter().put("ladders", ladders.node());
    }
}
