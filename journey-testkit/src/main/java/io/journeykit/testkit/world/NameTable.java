package io.journeykit.testkit.world;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.words.Names;
import io.journeykit.words.Reader;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How providers, places, services and roles are called in a world, by their ids and then by language.
 *
 * @param byId what has one name for all languages has it under {@code ""}
 */
public record NameTable(SortedMap<String, SortedMap<String, String>> byId) implements Names {

    /** Nobody has a name. */
    public static final NameTable NONE = new NameTable(new TreeMap<>());

    public NameTable {
        SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
        byId.forEach((id, names) -> copy.put(id, Collections.unmodifiableSortedMap(new TreeMap<>(names))));
        byId = Collections.unmodifiableSortedMap(copy);
    }

    @Override
    public Optional<Part> of(Part part, Reader reader) {
        return part instanceof Name name && isNamed(name.kind())
                ? Optional.ofNullable(byId.get(name.id()))
                        .flatMap(names -> in(names, reader))
                        .map(Part::quote)
                : Optional.empty();
    }

    private static boolean isNamed(Name.Kind kind) {
        return switch (kind) {
            case PROVIDER, PLACE, SERVICE, ROLE -> true;
            default -> false;
        };
    }

    /** In the reader's language, else in English, else the one name there is. */
    private static Optional<String> in(Map<String, String> names, Reader reader) {
        String language = reader.language().getLanguage();
        return Optional.ofNullable(names.getOrDefault(language, names.getOrDefault("en", names.get(""))));
    }
}
