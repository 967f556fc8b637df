package io.journeykit.testkit.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A fault to be planted, as its file says.
 *
 * @param law that is to catch it
 * @param what the fault is, in a sentence
 * @param places where it is made; several where one guard stands behind the other
 */
record Mutant(String name, int law, String what, List<Place> places) {

    private static final Path FOLDER = Path.of("src/test/mutants");

    Mutant {
        places = List.copyOf(places);
    }

    /** All that there are, in the order of their names. */
    static List<Mutant> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".mutant"))
                    .sorted()
                    .map(Mutant::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file has a law, a sentence, and places, each of which begins with its source. */
    private static Mutant read(Path file) {
        String text = Place.text(file);
        List<Place> places = new ArrayList<>();
        int from = text.indexOf(Place.FILE);
        while (from >= 0) {
            int next = text.indexOf("\n" + Place.FILE, from);
            places.add(Place.read(text.substring(from, next < 0 ? text.length() : next + 1), file));
            from = next < 0 ? -1 : next + 1;
        }
        return new Mutant(
                file.getFileName().toString().replace(".mutant", ""),
                Integer.parseInt(field(text, "law", file)),
                field(text, "what", file),
                places);
    }

    private static String field(String text, String name, Path file) {
        return text.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " has no '" + name + ":'; add it."));
    }

    /** Each source that it is made in, with the fault. */
    Map<Path, String> planted() {
        Map<Path, String> planted = new LinkedHashMap<>();
        places.forEach(
                place -> planted.put(place.source(), place.in(planted.computeIfAbsent(place.source(), Place::text))));
        return Collections.unmodifiableMap(planted);
    }

    @Override
    public String toString() {
        return name;
    }
}
