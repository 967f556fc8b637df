package io.journeykit.testkit.life;

import io.journeykit.testkit.oracle.Clause;
import io.journeykit.testkit.oracle.Finding;
import io.journeykit.testkit.oracle.Oracle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of laws: what people wrote of each law, and under it the verdict of the build. */
final class LawsPage {

    static final Path LIVES = Path.of("../docs/lives");

    private static final Path PAGE = Path.of("../docs/laws.md");
    private static final int LAWS = 49;
    private static final Path FAULTS = Path.of("src/test/mutants");
    private static final String HOLDS = "holds |";
    private static final String END = "<!-- end -->";

    private LawsPage() {}

    static String text() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String text) {
        try {
            Files.writeString(PAGE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with the verdicts of today in it. */
    static String withVerdicts(String page, List<Clause> clauses) {
        String text = page;
        for (int law = 1; law <= LAWS; law++) {
            int number = law;
            List<Clause> its =
                    clauses.stream().filter(clause -> clause.law() == number).toList();
            String start = "<!-- verdict of " + law + " -->\n";
            int from = text.indexOf(start) + start.length();
            int to = text.indexOf(END, from);
            text = text.substring(0, from) + verdict(its) + planted(number) + text.substring(to);
        }
        return text;
    }

    /**
     * Whether the page as it stands has a clause among those that hold. A clause is its sentence: one that asks for more
     * than it did says so, and is judged for the first time.
     */
    static boolean saysItHolds(Clause clause) {
        String page = text();
        String ofTheLaw = page.substring(page.indexOf("<!-- verdict of " + clause.law() + " -->"));
        return ofTheLaw.substring(0, ofTheLaw.indexOf(END))
                .lines()
                .anyMatch(line -> line.startsWith(line(clause, HOLDS)));
    }

    private static String line(Clause clause, String verdict) {
        return "| `" + clause.name() + "` | " + clause.says() + " | " + verdict;
    }

    private static String verdict(List<Clause> clauses) {
        if (clauses.isEmpty()) {
            return "Not judged yet.\n";
        }
        List<String> lines =
                new ArrayList<>(List.of("| clause | what must be so | today | before |", "|---|---|---|---|"));
        for (Clause clause : clauses) {
            String where = Listed.broken().get(clause.toString());
            String before = Listed.found().getOrDefault(clause.toString(), "");
            lines.add(line(
                    clause, where == null ? HOLDS + " " + before + " |" : "broken " + shown(clause, where) + " | |"));
        }
        return String.join("\n", lines) + "\n";
    }

    /** The faults that are planted for a law, by the names of their files. */
    private static String planted(int law) {
        String start = String.format("%02d-", law);
        try (Stream<Path> files = Files.list(FAULTS)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(start) && name.endsWith(".mutant"))
                    .map(name -> "`" + name.substring(start.length()).replace(".mutant", "") + "`")
                    .sorted()
                    .toList();
            return names.isEmpty() ? "" : "\nPlanted faults that it finds: " + String.join(", ", names) + ".\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the smallest life shows; at the border, the trial that does. */
    private static String shown(Clause clause, String where) {
        Path folder = LIVES.resolve(clause.toString());
        if (!Files.isDirectory(folder)) {
            return where;
        }
        return finding(folder, clause)
                .map(finding -> where + ": " + finding.library() + "; " + finding.oracle() + " ([life](lives/" + clause
                        + ")" + played(folder) + ")")
                .orElse(where);
    }

    /** The command that plays a life, where it is not that of the page: with more than one template. */
    static String played(Path folder) {
        Life life = life(folder);
        return life.templates().size() == 1
                ? ""
                : ", played by `" + life.command(Path.of("docs/lives").resolve(folder.getFileName())) + "`";
    }

    private static Life life(Path folder) {
        try {
            return Life.load(folder, NetTest.SURROUNDINGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a saved life breaks the clause; empty where it does not any more. */
    static Optional<Finding> finding(Path folder, Clause clause) {
        return Oracle.judge(life(folder).play(), clause).findings().stream()
                .filter(finding -> finding.clause().equals(clause))
                // Of several of one moment the same each time, in whatever order they were found.
                .min(Comparator.comparing(Finding::at)
                        .thenComparing(Finding::library)
                        .thenComparing(Finding::oracle));
    }
}
