package io.journeykit.testkit.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a fault is made: in which source, what stands there exactly once, and what is to stand there instead. */
record Place(Path source, String before, String after) {

    static final String FILE = "file:";
    private static final String BEFORE = "--- before\n";
    private static final String AFTER = "--- after\n";

    /** One {@code file:} with its {@code --- before} and {@code --- after}. */
    static Place read(String text, Path of) {
        int before = text.indexOf(BEFORE);
        int after = text.indexOf(AFTER);
        if (before < 0 || after < before) {
            throw new IllegalArgumentException(of + " has no '--- before' with an '--- after' behind it; add them.");
        }
        return new Place(
                Path.of("..")
                        .resolve(text.substring(FILE.length(), text.indexOf('\n'))
                                .strip()),
                text.substring(before + BEFORE.length(), after).strip(),
                text.substring(after + AFTER.length()).strip());
    }

    /** The source with the fault in it. */
    String in(String text) {
        int place = text.indexOf(before);
        if (place < 0 || text.indexOf(before, place + 1) >= 0) {
            throw new IllegalArgumentException("In " + source + " what is to be replaced stands not once but "
                    + (place < 0 ? "nowhere" : "several times") + "; bring its 'before' in line with the source.");
        }
        return text.substring(0, place) + after + text.substring(place + before.length());
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return source.toString();
    }
}
