package io.journeykit.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds in each build that the faults can still be planted, so that what moves in the sources is noticed at once. */
class MutantsFitTest {

    @Test
    void each_fault_takes_the_place_of_what_stands_exactly_once_in_its_source() {
        assertThat(Mutant.all())
                .isNotEmpty()
                .allSatisfy(mutant -> assertThat(mutant.planted())
                        .as(mutant.name())
                        .isNotEmpty()
                        .allSatisfy((source, planted) -> assertThat(planted).isNotEqualTo(Place.text(source))));
    }

    @Test
    void each_law_that_is_judged_has_two_faults_at_least_that_it_must_catch() {
        List<Integer> judged = Stream.concat(Hunter.ofLives().stream(), Hunter.ofTheBorder().stream())
                .distinct()
                .toList();

        assertThat(judged)
                .allSatisfy(law -> assertThat(Mutant.all())
                        .filteredOn(mutant -> mutant.law() == law)
                        .as("law " + law)
                        .hasSizeGreaterThan(1));
    }
}
