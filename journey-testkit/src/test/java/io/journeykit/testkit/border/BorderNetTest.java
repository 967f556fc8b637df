package io.journeykit.testkit.border;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.life.Listed;
import io.journeykit.testkit.oracle.Clause;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BorderNetTest {

    private static final boolean WRITES = Boolean.getBoolean("journey.net.write");

    @Test
    void a_clause_is_broken_if_and_only_if_it_is_listed() {
        List<Standing> standings = BorderNet.cast();
        if (WRITES) {
            Listed.writeBroken(BorderNet.clauses(), firstBreaks(standings));
        }
        List<String> listed = Listed.broken(BorderNet.clauses());

        assertThat(standings)
                .filteredOn(standing -> !listed.contains(standing.clause().toString()))
                .as("clauses that are not listed as broken hold")
                .noneMatch(Standing::isBroken);
        assertThat(standings)
                .flatExtracting(Standing::breaks)
                .as("situations that could not be brought about")
                .noneMatch(one -> one.seen().startsWith(Standing.NOT_HELD));
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

    private static Map<Clause, String> firstBreaks(List<Standing> standings) {
        return standings.stream()
                .filter(Standing::isBroken)
                .collect(Collectors.toMap(
                        Standing::clause,
                        standing -> "when " + standing.breaks().get(0)));
    }
}
