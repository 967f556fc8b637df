package io.journeykit.testkit.life;

import io.journeykit.testkit.oracle.Clause;
import io.journeykit.testkit.oracle.Finding;
import io.journeykit.testkit.oracle.Oracle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of laws: what people wrote of each law, and under it the verdict of the build. */
final class LawsPage {

    static final Path LIVES = Path.of("../docs/lives");

    private static final Path PAGE = Path.of("../docs/laws.md");
    private static final int LAWS = 49;
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
    static String withVerdicts(String page, List<Clause> clauses, List<String> broken) {
        String text = page;
        for (int law = 1; law <= LAWS; law++) {
            int number = law;
            List<Clause> its =
                    clauses.stream().filter(clause -> clause.law() == number).toList();
            String start = "<!-- verdict of " + law + " -->\n";
            int from = text.indexOf(start) + start.length();
            int to = text.indexOf(END, from);
            text = text.substring(0, from) + verdict(its, broken) + text.substring(to);
        }
        return text;
    }

    private static String verdict(List<Clause> clauses, List<String> broken) {
        if (clauses.isEmpty()) {
            return "Not judged yet.\n";
        }
        List<String> lines = new ArrayList<>(List.of("| clause | what must be so | today |", "|---|---|---|"));
        for (Clause clause : clauses) {
            String today = broken.contains(clause.toString()) ? "broken: " + shown(clause) : "holds";
            lines.add("| `" + clause.name() + "` | " + clause.says() + " | " + today + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    /** What the smallest life shows, or the trial at the border that is named like the clause. */
    private static String shown(Clause clause) {
        Path folder = LIVES.resolve(clause.toString());
        if (!Files.isDirectory(folder)) {
            return "on real threads";
        }
        return finding(folder, clause)
                .map(finding -> finding.library() + "; " + finding.oracle() + " ([life](lives/" + clause + "))")
                .orElse("[life](lives/" + clause + ")");
    }

    /** Where a saved life breaks the clause; empty where it does not any more. */
    static Optional<Finding> finding(Path folder, Clause clause) {
        try {
            Life life = Life.load(folder, NetTest.SURROUNDINGS);
            return Oracle.judge(life.play(), clause).findings().stream()
                    .filter(finding -> finding.clause().equals(clause))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
