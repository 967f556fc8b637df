package io.journeykit.testkit.life;

import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds for a broken clause the smallest of several lives that break it, and keeps it beside the page of laws. */
final class Smallest {

    private static final int LOOKED_AT = 60;
    private static final int MOST_TRIES = 1_500;

    private final Lives lives;

    Smallest(Lives lives) {
        this.lives = lives;
    }

    /** Keeps one where none is kept that still breaks the clause, and by as little as any. */
    void keep(Clause clause, BitSet seeds) {
        Path folder = LawsPage.LIVES.resolve(clause.toString());
        Life plainest = plainest(seeds);
        try {
            if (!isKept(folder, clause, plainest)) {
                Life smallest = Shrinker.smallest(plainest, Kind.of(plainest, clause)::isShownBy, MOST_TRIES);
                clear(folder);
                smallest.save(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was kept may be refused by now. */
    private static boolean isKept(Path folder, Clause clause, Life plainest) throws IOException {
        try {
            return Files.isDirectory(folder)
                    && LawsPage.finding(folder, clause).isPresent()
                    && rests(plainest).containsAll(rests(Life.load(folder, NetTest.SURROUNDINGS)));
        } catch (Refused refused) {
            return false;
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

    /** One that rests on little that is seldom, and the smallest of those. */
    private Life plainest(BitSet seeds) {
        return seeds.stream()
                .limit(LOOKED_AT)
                .mapToObj(lives::life)
                .min(Comparator.comparingInt((Life life) -> rests(life).size()).thenComparingInt(Smallest::size))
                .orElseThrow();
    }

    private static Set<RestsOn> rests(Life life) {
        return RestsOn.in(life.play());
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
