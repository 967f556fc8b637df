package io.journeykit.testkit.world;

import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names in a world: a text, or one for each language, {@code {"ortho-b": {"en": "Dr. Bell", "de": "Dr. Bell"}}}; or an object
 * with a {@code name}, and an {@code address}, a {@code phone} and {@code directions} where there are such.
 */
final class NameNotation {

    private static final String NAME = "name";
    private static final Set<String> WAYS = Set.of("address", "phone", "directions");

    private NameNotation() {}

    static NameTable read(JsonFields world) {
        SortedMap<String, SortedMap<String, String>> names = new TreeMap<>();
        SortedMap<String, SortedMap<String, SortedMap<String, String>>> ways = new TreeMap<>();
        for (JsonPart.Named one : named(world)) {
            SortedMap<String, JsonPart> listed = listed(one.part());
            names.put(one.name(), languages(listed.getOrDefault(NAME, one.part())));
            SortedMap<String, SortedMap<String, String>> own = new TreeMap<>();
            listed.forEach((what, part) -> own.put(what, languages(part)));
            own.remove(NAME);
            if (!own.isEmpty()) {
                ways.put(one.name(), own);
            }
        }
        return new NameTable(names, ways);
    }

    private static List<JsonPart.Named> named(JsonFields world) {
        return world.part("names")
                .filter(JsonPart::isObject)
                .map(JsonPart::named)
                .orElse(List.of());
    }

    /** What is listed besides names in languages. */
    private static SortedMap<String, JsonPart> listed(JsonPart part) {
        SortedMap<String, JsonPart> listed = new TreeMap<>();
        if (part.isObject()) {
            part.named().stream()
                    .filter(field -> field.name().equals(NAME) || WAYS.contains(field.name()))
                    .forEach(field -> listed.put(field.name(), field.part()));
        }
        return listed;
    }

    private static SortedMap<String, String> languages(JsonPart part) {
        SortedMap<String, String> names = new TreeMap<>();
        if (part.isObject()) {
            part.named()
                    .forEach(language -> language.part().text().ifPresent(name -> names.put(language.name(), name)));
        } else {
            part.text().ifPresent(name -> names.put("", name));
        }
        return names;
    }
}
