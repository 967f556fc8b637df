package io.journeykit.testkit.oracle;

import io.journeykit.testkit.world.World;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * How providers, places and the like are called in a world.
 *
 * @param names by id, then by language; one for all languages has none
 */
record Called(SortedMap<String, SortedMap<String, String>> names) {

    static Called in(World world) {
        return new Called(world.setting().names().byId());
    }

    /** What a reader of that language is to read of one; the id where the world gives no name. */
    String of(String id, String language) {
        Map<String, String> own = names.getOrDefault(id, Collections.emptySortedMap());
        return Stream.of(AuthorsText.plain(language), "en", "")
                .filter(own::containsKey)
                .map(own::get)
                .findFirst()
                .orElse(id);
    }

    boolean hasName(String id) {
        return names.containsKey(id);
    }

    /** All names that somebody gave. */
    Stream<String> all() {
        return names.values().stream().flatMap(own -> own.values().stream());
    }

    @Override
    public String toString() {
        return names.size() + " names";
    }
}
