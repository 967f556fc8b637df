package io.journeykit.testkit.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fault to be planted, as its file says: in which source, what is there, and what stands there instead.
 *
 * @param law that is to catch it
 * @param what the fault is, in a sentence
 */
record Mutant(String name, int law, Path file, String what, String before, String after) {

    private static final Path FOLDER = Path.of("src/test/mutants");
    private static final String BEFORE = "--- before\n";
    private static final String AFTER = "--- after\n";

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

    private static Mutant read(Path file) {
        String text = text(file);
        int before = text.indexOf(BEFORE);
        int after = text.indexOf(AFTER);
        if (before < 0 || after < before) {
            throw new IllegalArgumentException(file + " has no '--- before' with an '--- after' behind it; add them.");
        }
        String head = text.substring(0, before);
        return new Mutant(
                file.getFileName().toString().replace(".mutant", ""),
                Integer.parseInt(field(head, "law", file)),
                Path.of("..").resolve(field(head, "file", file)),
                field(head, "what", file),
                text.substring(before + BEFORE.length(), after).strip(),
                text.substring(after + AFTER.length()).strip());
    }

    private static String field(String head, String name, Path file) {
        return head.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " has no '" + name + ":'; add it."));
    }

    /** The source as it stands. */
    String source() {
        return text(file);
    }

    /** The source with the fault in it. */
    String planted() {
        String source = source();
        int place = source.indexOf(before);
        if (place < 0 || source.indexOf(before, place + 1) >= 0) {
            throw new IllegalArgumentException("In " + file + " what '" + name
                    + "' is to take the place of stands not once but " + (place < 0 ? "nowhere" : "several times")
                    + "; bring its 'before' in line with the source.");
        }
        return source.substring(0, place) + after + source.substring(place + before.length());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
