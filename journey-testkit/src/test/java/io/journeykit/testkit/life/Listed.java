package io.journeykit.testkit.life;

import io.journeykit.testkit.oracle.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files of the net: which clauses are known to be broken and where that shows, and what each life must stay like. */
public final class Listed {

    private static final Path FOLDER = Path.of("src/test/resources/net");
    private static final String HEAD =
            "# Clauses that are known to be broken, and where that shows. Each of them must be broken, one that holds"
                    + " again leaves\n# the list, and none comes onto it but one that is judged for the first time. Written by the build.";
    private static final int IN_A_LINE = 16;

    private Listed() {}

    /** Those of these clauses that are known to be broken, in their order. */
    public static List<String> broken(Collection<Clause> of) {
        Map<String, String> listed = broken();
        return of.stream().map(Clause::toString).filter(listed::containsKey).toList();
    }

    /** Every clause that is known to be broken, with where that shows. */
    static Map<String, String> broken() {
        return byClause("broken.txt");
    }

    /** What the net found of clauses before they were mended. */
    static Map<String, String> found() {
        return byClause("found.txt");
    }

    private static Map<String, String> byClause(String name) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String line : lines(name)) {
            int end = line.indexOf(' ');
            all.put(line.substring(0, end), line.substring(end).strip());
        }
        return Collections.unmodifiableMap(all);
    }

    /**
     * Writes down which of some clauses are broken now; what is written of others stays.
     *
     * @param now each with where that shows
     * @throws IllegalStateException where one is broken now that the page of laws says holds, in the same sentence
     */
    public static void writeBroken(Collection<Clause> judged, Map<Clause, String> now) {
        SortedMap<Clause, String> all = new TreeMap<>(now);
        List<Clause> fallen = now.keySet().stream()
                .filter(clause -> !broken().containsKey(clause.toString()))
                .filter(LawsPage::saysItHolds)
                .toList();
        if (!fallen.isEmpty()) {
            throw new IllegalStateException(
                    fallen + " held before and may not get onto the list; mend what broke them.");
        }
        List<String> judgedNames = judged.stream().map(Clause::toString).toList();
        broken().forEach((name, where) -> {
            if (!judgedNames.contains(name)) {
                all.put(clause(name), where);
            }
        });
        List<String> lines = new ArrayList<>(List.of(HEAD));
        all.forEach((clause, where) -> lines.add(clause + "  " + where));
        write("broken.txt", lines);
    }

    private static Clause clause(String name) {
        int dot = name.indexOf('.');
        return new Clause(Integer.parseInt(name.substring(0, dot)), name.substring(dot + 1), "");
    }

    /** What the life of each seed from 1 on must stay like. */
    static List<String> projections() {
        return lines("projections.txt").stream()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .toList();
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
