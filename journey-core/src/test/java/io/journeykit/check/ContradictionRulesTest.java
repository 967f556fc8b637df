package io.journeykit.check;

import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static io.journeykit.condition.Conditions.all;
import static io.journeykit.condition.Conditions.any;
import static io.journeykit.condition.Conditions.atLeast;
import static io.journeykit.condition.Conditions.fact;
import static io.journeykit.condition.Conditions.not;
import static io.journeykit.condition.Conditions.outcomeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.condition.Condition;
import io.journeykit.condition.Operator;
import io.journeykit.template.Declaration;
import io.journeykit.template.Exit;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionRulesTest {

    private static final Condition LOW = fact("n").isLessThan(3);
    private static final Condition HIGH = fact("n").isMoreThan(5);

    @Test
    void what_is_asked_for_together_can_hold_together() {
        assertThat(when(all(LOW, HIGH)))
                .containsExactly("$.steps[0].when [contradiction] 'n is less than 3' and 'n is more than 5' never hold"
                        + " at once; take one away, or write 'any'");
        assertThat(when(atLeast(2, HIGH, LOW))).hasSize(1);
        assertThat(when(all(fact("s").is("yes"), fact("s").is("no")))).hasSize(1);
        assertThat(when(all(fact("s").is("yes"), not(fact("s").isKnown())))).hasSize(1);
        assertThat(when(all(LOW, fact("n").isMoreThan(1)))).isEmpty();
        assertThat(when(any(LOW, HIGH))).isEmpty();
        assertThat(when(atLeast(1, LOW, HIGH))).isEmpty();
    }

    @Test
    void a_contradiction_is_told_once_and_wherever_a_condition_stands() {
        Condition inside = any(fact("s").is("yes"), all(LOW, all(HIGH, fact("s").isKnown())));

        assertThat(told(declared(Steps.booking("mri", "mri-knee"))
                        .addExits(new Exit("off", inside, Outcome.CANCELLED))))
                .singleElement()
                .asString()
                .startsWith("$.exits[0].when [contradiction] 'n is less than 3' and ");
        assertThat(when(all(fact("s").is("yes"), all(LOW, HIGH)))).hasSize(1);
    }

    @Test
    void a_fact_is_one_of_something() {
        Condition none = fact("s").compare(Operator.ONE_OF, Value.of(List.of()));

        assertThat(when(none))
                .containsExactly("$.steps[0].when [contradiction] 's' is never one of nothing; write what it may be one"
                        + " of");
    }

    @Test
    void what_comes_after_a_step_that_is_done_cannot_ask_whether_it_was_declined() {
        assertThat(after(Join.ended("images"), outcomeOf("images", Outcome.FAILED, Outcome.CANCELLED)))
                .containsExactly("$.steps[1].when [contradiction] 'call' comes after 'images' is done, and 'outcome of"
                        + " images is failed or cancelled' never holds then; name the outcome under 'after', as what"
                        + " 'step' has 'reached'");
        assertThat(after(
                        Join.all(Join.reached("images", "completed")),
                        all(outcomeOf("images", Outcome.FAILED), fact("s").isKnown())))
                .hasSize(1);
        assertThat(after(Join.ended("images"), outcomeOf("images", Outcome.COMPLETED, Outcome.FAILED)))
                .isEmpty();
        assertThat(after(Join.reached("images", "failed"), outcomeOf("images", Outcome.FAILED)))
                .isEmpty();
        assertThat(after(
                        Join.any(Join.ended("images"), Join.reached("images", "failed")),
                        outcomeOf("images", Outcome.FAILED)))
                .isEmpty();
    }

    private static List<String> when(Condition condition) {
        return told(declared(Steps.booking("mri", "mri-knee").when(condition)));
    }

    private static List<String> after(Join join, Condition condition) {
        return told(declared(
                Steps.booking("images", "x-ray"),
                Steps.work("call", "nurse", "call").after(join).when(condition),
                Steps.booking("mri", "mri-knee")));
    }

    private static JourneyTemplate.Builder declared(StepBuilder<?>... steps) {
        return journey(steps)
                .addFacts(new Declaration(FactName.of("n"), FactType.NUMBER, false))
                .addFacts(new Declaration(FactName.of("s"), FactType.TEXT, false));
    }
}
