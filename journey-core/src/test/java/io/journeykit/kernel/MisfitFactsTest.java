package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.condition.Conditions;
import io.journeykit.template.Declaration;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Value;
import org.junit.jupiter.api.Test;

/** A value that nobody can read is shown, and decides nothing. */
class MisfitFactsTest {

    private static final FactName SIDE = FactName.of("side");

    private final StepBuilder<?> left =
            Steps.work("left", "nurse", "left").when(Conditions.fact("side").is("left"));

    @Test
    void a_value_of_the_wrong_type_takes_the_place_of_nothing() {
        Office office = Office.of(journey(left, Steps.waitFor("letter", "letter"))
                        .addFacts(new Declaration(SIDE, FactType.TEXT, false)))
                .begin()
                .learn("side", Value.of("left"));

        office.learn("side", Value.of(true));

        assertThat(office.incidents()).containsExactly("fact-of-wrong-type");
        assertThat(office.agenda().facts().byName().get(SIDE).value()).isEqualTo(Value.of("left"));
    }

    @Test
    void what_nobody_says_the_type_of_is_kept_as_it_was_told() {
        Office office = Office.of(journey(Steps.waitFor("letter", "letter"))).begin();

        office.learn("side", Value.of(true));

        assertThat(office.agenda().facts().byName()).containsKey(SIDE);
        assertThat(office.incidents()).isEmpty();
    }
}
