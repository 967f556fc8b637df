package io.journeykit.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.oracle.Clause;
import io.journeykit.testkit.oracle.Oracle;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plants each fault and looks for it, with {@code mvn -Pmutants -pl journey-testkit -am test}. */
class MutantHunt {

    private static final int LIVES = Integer.getInteger("journey.net.lives", 20_000);
    private static Map<String, BitSet> anyway = Map.of();

    @BeforeAll
    static void lookAtTheLibraryAsItStands() {
        anyway = Hunter.anyway(LIVES);
    }

    static List<Mutant> mutants() {
        return Mutant.all().stream()
                .filter(mutant -> isOfTheOracle(mutant.law()))
                .toList();
    }

    private static boolean isOfTheOracle(int law) {
        return Oracle.clauses().stream().anyMatch(clause -> clause.law() == law);
    }

    @Test
    void each_law_has_two_faults_at_least_that_it_must_catch() {
        for (int law : Oracle.clauses().stream().map(Clause::law).distinct().toList()) {
            assertThat(mutants())
                    .filteredOn(mutant -> mutant.law() == law)
                    .as("law " + law)
                    .hasSizeGreaterThan(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void a_planted_fault_is_found_by_its_law(Mutant mutant, @TempDir Path folder) throws Exception {
        try (Planted planted = Planted.with(mutant, folder)) {
            Constructor<?> hunter = planted.loadClass(Hunter.class.getName()).getConstructor();
            @SuppressWarnings("unchecked")
            Function<Object[], String> hunt = (Function<Object[], String>) hunter.newInstance();

            String caught = hunt.apply(new Object[] {mutant.law(), LIVES, anyway});

            System.out.println(mutant + ": " + (caught.isEmpty() ? "not found" : caught));
            assertThat(caught).as(mutant.what()).isNotEmpty();
        }
    }
}
