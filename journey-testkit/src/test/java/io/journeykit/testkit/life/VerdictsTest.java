package io.journeykit.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.border.BorderNet;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.testkit.oracle.Oracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    private static final boolean WRITES = Boolean.getBoolean("journey.net.write");

    @Test
    void the_page_tells_of_each_law_whether_it_holds_today() {
        String now = LawsPage.withVerdicts(LawsPage.text(), clauses());
        if (WRITES) {
            LawsPage.write(now);
        }

        assertThat(LawsPage.text()).isEqualTo(now);
    }

    @Test
    void each_broken_clause_has_a_small_life_that_shows_it() {
        for (Clause clause : Oracle.clauses()) {
            if (Listed.broken().containsKey(clause.toString())) {
                Path folder = LawsPage.LIVES.resolve(clause.toString());

                assertThat(folder).isDirectory();
                assertThat(LawsPage.finding(folder, clause))
                        .as(clause.toString())
                        .isPresent();
            }
        }
    }

    @Test
    void no_kept_life_breaks_a_clause_that_is_not_listed() throws IOException {
        Set<String> listed = Listed.broken().keySet();
        SortedSet<String> found = new TreeSet<>();
        for (Path folder : kept()) {
            Life life = Life.load(folder, NetTest.SURROUNDINGS);

            Oracle.judge(life.play()).broken().stream()
                    .filter(clause -> !listed.contains(clause.toString()))
                    .forEach(clause -> found.add(clause + " in " + folder.getFileName()));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void no_life_is_kept_that_shows_nothing_any_more() throws IOException {
        List<String> kept =
                kept().stream().map(folder -> folder.getFileName().toString()).toList();

        assertThat(Listed.broken().keySet()).containsAll(kept);
    }

    private static List<Path> kept() throws IOException {
        try (Stream<Path> folders = Files.list(LawsPage.LIVES)) {
            return folders.sorted().toList();
        }
    }

    /** Of both nets. */
    private static List<Clause> clauses() {
        return Stream.concat(Oracle.clauses().stream(), BorderNet.clauses().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
