package io.journeykit.testkit.life;

import io.journeykit.testkit.oracle.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds for a broken clause the smallest of several lives that break it, and keeps it beside the page of laws. */
final class Smallest {

    private static final int LOOKED_AT = 60;
    private static final int MOST_TRIES = 1_500;

    private final Lives lives;

    Smallest(Lives lives) {
        this.lives = lives;
    }

    /** Keeps one where none is kept that still breaks the clause. */
    void keep(Clause clause, BitSet seeds) {
        Path folder = LawsPage.LIVES.resolve(clause.toString());
        if (!Files.isDirectory(folder) || LawsPage.finding(folder, clause).isEmpty()) {
            Life smallest = smallest(clause, seeds);
            try {
                clear(folder);
                smallest.save(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Takes away what is kept of clauses that are broken no more. */
    static void clearBut(List<String> broken) throws IOException {
        if (Files.isDirectory(LawsPage.LIVES)) {
            try (Stream<Path> folders = Files.list(LawsPage.LIVES)) {
                for (Path folder : folders.toList()) {
                    if (!broken.contains(folder.getFileName().toString())) {
                        clear(folder);
                        Files.delete(folder);
                    }
                }
            }
        }
    }

    private Life smallest(Clause clause, BitSet seeds) {
        return seeds.stream()
                .limit(LOOKED_AT)
                .mapToObj(lives::life)
                .min(Comparator.comparingInt(Smallest::size))
                .map(life -> Shrinker.smallest(life, one -> Campaign.breaks(one, clause), MOST_TRIES))
                .orElseThrow();
    }

    private static int size(Life life) {
        return life.world().length()
                + life.templates().stream().mapToInt(String::length).sum();
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
