package io.journeykit.testkit.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of the net: which clauses are known to be broken, and what each life must stay like. */
final class Listed {

    private static final Path FOLDER = Path.of("src/test/resources/net");
    private static final int IN_A_LINE = 16;

    private Listed() {}

    /** The clauses that are known to be broken, in the order of the laws. */
    static List<String> broken() {
        return lines("broken.txt");
    }

    /** What the life of each seed from 1 on must stay like. */
    static List<String> projections() {
        return lines("projections.txt").stream()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .toList();
    }

    static void writeBroken(List<String> clauses) {
        write("broken.txt", clauses);
    }

    static void writeProjections(List<String> digests) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < digests.size(); i++) {
            lines.append(digests.get(i)).append((i + 1) % IN_A_LINE == 0 ? '\n' : ' ');
        }
        write("projections.txt", List.of(lines.toString().strip()));
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(FOLDER.resolve(name)).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String name, List<String> lines) {
        try {
            Files.write(FOLDER.resolve(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
