package io.journeykit.testkit.border;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.oracle.Clause;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BorderNetTest {

    @Test
    void a_clause_is_broken_if_and_only_if_it_is_listed() throws IOException {
        List<String> listed = listed();

        List<Standing> standings = BorderNet.cast();

        assertThat(standings)
                .filteredOn(standing -> !listed.contains(standing.clause().toString()))
                .as("clauses that are not listed as broken hold")
                .noneMatch(Standing::isBroken);
        assertThat(standings)
                .filteredOn(Standing::isBroken)
                .extracting(standing -> standing.clause().toString())
                .as("clauses that are listed as broken are broken; take those out that hold by now")
                .containsExactlyElementsOf(listed);
    }

    @Test
    void no_two_trials_and_no_two_clauses_are_called_alike() {
        List<Trial> trials = BorderNet.trials().toList();

        List<Clause> clauses = trials.stream()
                .flatMap(trial -> trial.clauses().stream())
                .distinct()
                .toList();

        assertThat(trials).extracting(Trial::what).doesNotHaveDuplicates();
        assertThat(clauses).extracting(Clause::toString).doesNotHaveDuplicates();
    }

    private static List<String> listed() throws IOException {
        try (InputStream list = Objects.requireNonNull(BorderNetTest.class.getResourceAsStream("/border-broken.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
