package io.journeykit.testkit.world;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.spi.Listing;
import io.journeykit.words.Names;
import io.journeykit.words.Reader;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How people, providers, places, services and roles are called in a world and where they are, by their ids and then by language.
 *
 * @param byId what has one name for all languages has it under {@code ""}
 * @param ways the addresses, telephone numbers and directions, by id, by {@code address}, {@code phone} or {@code directions},
 *     and by language
 */
public record NameTable(
        SortedMap<String, SortedMap<String, String>> byId,
        SortedMap<String, SortedMap<String, SortedMap<String, String>>> ways)
        implements Names {

    /** Nobody has a name. */
    public static final NameTable NONE = new NameTable(new TreeMap<>());

    public NameTable {
        byId = copy(byId);
        SortedMap<String, SortedMap<String, SortedMap<String, String>>> all = new TreeMap<>();
        ways.forEach((id, own) -> all.put(id, copy(own)));
        ways = Collections.unmodifiableSortedMap(all);
    }

    /** Names only. */
    public NameTable(SortedMap<String, SortedMap<String, String>> byId) {
        this(byId, new TreeMap<>());
    }

    private static SortedMap<String, SortedMap<String, String>> copy(SortedMap<String, SortedMap<String, String>> all) {
        SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
        all.forEach((id, names) -> copy.put(id, Collections.unmodifiableSortedMap(new TreeMap<>(names))));
        return Collections.unmodifiableSortedMap(copy);
    }

    @Override
    public Optional<Part> of(Part part, Reader reader) {
        return part instanceof Name name && name.kind() == Name.Kind.PERSON
                ? person(name.id(), reader.language())
                : Names.listed(this::listing).of(part, reader);
    }

    /** A person is named by her reference, whoever's tenant's she is. */
    private Optional<Part> person(String id, Locale language) {
        String reference = id.substring(id.indexOf('/') + 1);
        return listing(reference, language).map(listing -> Part.quote(listing.name()));
    }

    private Optional<Listing> listing(String id, Locale language) {
        return in(byId.getOrDefault(id, Collections.emptySortedMap()), language)
                .map(name -> new Listing(
                        name,
                        way(id, "address", language),
                        way(id, "phone", language),
                        way(id, "directions", language)));
    }

    private Optional<String> way(String id, String what, Locale language) {
        return Optional.ofNullable(
                        ways.getOrDefault(id, Collections.emptySortedMap()).get(what))
                .flatMap(words -> in(words, language));
    }

    /** In the reader's language, else in English, else the one there is for all. */
    private static Optional<String> in(Map<String, String> words, Locale language) {
        return Optional.ofNullable(words.getOrDefault(language.getLanguage(), words.getOrDefault("en", words.get(""))));
    }
}
