package io.journeykit.check;

import static io.journeykit.check.Knee.english;
import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static io.journeykit.condition.Conditions.all;
import static io.journeykit.condition.Conditions.atLeast;
import static io.journeykit.condition.Conditions.expression;
import static io.journeykit.condition.Conditions.fact;
import static io.journeykit.condition.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Operator;
import io.journeykit.template.Declaration;
import io.journeykit.template.Exit;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FactRulesTest {

    @Test
    void a_fact_that_is_read_is_declared_or_decided() {
        var told = told(journey(
                        Steps.decision("therapy", "ask", "yes", "no"),
                        Steps.booking("mri", "mri-knee")
                                .when(all(
                                        fact("swolen").isKnown(),
                                        fact("therapy").is("yes"))))
                .putTexts("ask", english("Therapy?"))
                .addFacts(declared("swollen", FactType.TRUTH)));

        assertThat(told)
                .containsExactly(
                        "$.steps[1].when [undeclared-fact] no fact 'swolen' is declared; did you mean" + " 'swollen'?");
    }

    @Test
    void exits_repetitions_and_items_read_facts_as_well() {
        var weekly =
                new Repetition.Every(Span.weeks(1), 4, Optional.of(fact("b").is(true)), Repetition.Recall.FIXED);
        var each = new Repetition.ForEach(List.of(new Repetition.Items.FromFact(FactName.of("c"))));

        var told = told(journey(
                        Steps.booking("visit", "nurse").repeat(weekly),
                        Steps.transfer("images", "visit").repeat(each))
                .addExits(new Exit("better", not(fact("a").is(true)), Outcome.COMPLETED)));

        assertThat(told)
                .containsExactly(
                        "$.steps[0].every.until [undeclared-fact] no fact 'b' is declared; there is none yet; add it",
                        "$.steps[1].for-each[0] [undeclared-fact] no fact 'c' is declared; there is none yet; add it",
                        "$.exits[0].when [undeclared-fact] no fact 'a' is declared; there is none yet; add it");
    }

    @Test
    void a_fact_is_held_against_a_value_of_its_type() {
        assertThat(told(when("age", FactType.NUMBER, fact("age").isAtLeast(18))))
                .isEmpty();
        assertThat(told(when("age", FactType.NUMBER, fact("age").is("18"))))
                .containsExactly("$.steps[0].when [fact-type-mismatch] 'age is '18'' can never be judged: 'age' is of"
                        + " type number; compare it with a value of its type");
    }

    @Test
    void each_operator_has_the_types_it_can_judge() {
        assertThat(judged(FactType.DATE, fact("x").isBefore(LocalDate.EPOCH))).isTrue();
        assertThat(judged(FactType.MOMENT, fact("x").isBefore(LocalDate.EPOCH))).isFalse();
        assertThat(judged(FactType.TEXT, fact("x").compare(Operator.LESS_THAN, Value.of("b"))))
                .isFalse();
        assertThat(judged(FactType.TEXT, fact("x").contains("b"))).isTrue();
        assertThat(judged(FactType.LIST, fact("x").contains("b"))).isTrue();
        assertThat(judged(FactType.NUMBER, fact("x").contains("b"))).isFalse();
        assertThat(judged(FactType.TEXT, fact("x").isOneOf("a", "b"))).isTrue();
        assertThat(judged(FactType.TRUTH, fact("x").isOneOf("a", "b"))).isFalse();
    }

    @Test
    void a_text_meets_a_code_that_names_no_system() {
        Condition bare = fact("x").compare(Operator.IS, Value.code("yes"));
        Condition coded = fact("x").compare(Operator.IS, new Value.Code("snomed", "373066001"));

        assertThat(judged(FactType.TEXT, bare)).isTrue();
        assertThat(judged(FactType.TEXT, coded)).isFalse();
        assertThat(judged(FactType.CODE, coded)).isTrue();
        assertThat(judged(FactType.CODE, fact("x").is("yes"))).isTrue();
    }

    @Test
    void a_decision_is_held_against_one_of_its_choices() {
        var told = told(journey(
                        Steps.decision("therapy", "ask", "yes", "no"),
                        Steps.booking("session", "physical-therapy")
                                .after("therapy")
                                .when(fact("therapy").is("yess")))
                .putTexts("ask", english("Therapy?")));

        assertThat(told)
                .containsExactly("$.steps[1].when [unknown-choice] step 'therapy' never decides 'yess'; did you mean"
                        + " 'yes'?");
    }

    @Test
    void a_decision_that_is_declared_is_held_against_its_choices_unless_a_journey_may_begin_with_others() {
        Supplier<JourneyTemplate.Builder> journey = () -> journey(
                        Steps.decision("therapy", "ask", "yes", "no"),
                        Steps.booking("session", "physical-therapy")
                                .after("therapy")
                                .when(fact("therapy").is("maybe")))
                .putTexts("ask", english("Therapy?"));

        assertThat(told(journey.get().addFacts(declared("therapy", FactType.TEXT))))
                .containsExactly("$.steps[1].when [unknown-choice] step 'therapy' never decides 'maybe'; choose one of"
                        + " yes, no");
        assertThat(told(journey.get().addParameters(declared("therapy", FactType.TEXT))))
                .isEmpty();
    }

    @Test
    void what_is_decided_is_a_text_wherever_it_is_declared() {
        JourneyTemplate.Builder journey = journey(Steps.decision("therapy", "ask", "yes", "no"))
                .putTexts("ask", english("Therapy?"))
                .addFacts(declared("therapy", FactType.TRUTH));

        assertThat(told(journey))
                .containsExactly("$.facts[0] [fact-type-mismatch] step 'therapy' decides this fact with a text, and it"
                        + " is declared as truth; declare it as text, or rename it");
    }

    @Test
    void items_come_from_a_list_or_a_single_value() {
        var each = new Repetition.ForEach(List.of(new Repetition.Items.FromFact(FactName.of("copies"))));
        StepBuilder<?> send = Steps.booking("visit", "nurse").repeat(each);

        assertThat(told(journey(send).addFacts(declared("copies", FactType.LIST))))
                .isEmpty();
        assertThat(told(journey(send).addFacts(declared("copies", FactType.RECORD))))
                .containsExactly("$.steps[0].for-each[0] [fact-type-mismatch] fact 'copies' is a record and has no"
                        + " items; read a list, or a single value");
    }

    @Test
    void more_conditions_than_there_are_never_hold() {
        assertThat(told(when("x", FactType.TRUTH, atLeast(2, fact("x").is(true)))))
                .containsExactly("$.steps[0].when [join-count] at least 2 of 1 can never hold; ask for fewer, or add"
                        + " conditions");
    }

    @Test
    void what_an_expression_reads_is_its_languages_secret() {
        assertThat(told(Steps.booking("mri", "mri-knee").when(expression("fhirpath", "Patient.age > 18"))))
                .isEmpty();
    }

    private static boolean judged(FactType type, Condition condition) {
        return told(when("x", type, condition)).isEmpty();
    }

    private static JourneyTemplate.Builder when(String fact, FactType type, Condition condition) {
        return journey(Steps.booking("mri", "mri-knee").when(condition)).addFacts(declared(fact, type));
    }

    private static Declaration declared(String fact, FactType type) {
        return new Declaration(FactName.of(fact), type, false);
    }
}
