package io.journeykit.condition;

import static io.journeykit.condition.Conditions.ALWAYS;
import static io.journeykit.condition.Conditions.all;
import static io.journeykit.condition.Conditions.any;
import static io.journeykit.condition.Conditions.atLeast;
import static io.journeykit.condition.Conditions.exactly;
import static io.journeykit.condition.Conditions.expression;
import static io.journeykit.condition.Conditions.fact;
import static io.journeykit.condition.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_fact_that_was_never_told_leaves_a_comparison_unknown_and_is_named() {
        Judgement judgement = judge(fact("plan").is("therapy"), Facts.NONE);

        assertThat(judgement.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(judgement.missing()).containsExactly(FactName.of("plan"));
        assertThat(judgement).hasToString("unknown until 'plan' is known");
    }

    @Test
    void only_whether_a_fact_is_known_is_false_without_it() {
        assertThat(judge(fact("plan").isKnown(), Facts.NONE)).isEqualTo(Judgement.FALSE);
        assertThat(judge(fact("plan").isKnown(), told("plan", Value.of("x")))).isEqualTo(Judgement.TRUE);
    }

    @ParameterizedTest
    @CsvSource({
        "IS, 3, true", "IS, 4, false", "IS_NOT, 3, false", "IS_NOT, 4, true",
        "LESS_THAN, 3, false", "LESS_THAN, 4, true", "AT_MOST, 3, true", "AT_MOST, 2, false",
        "MORE_THAN, 3, false", "MORE_THAN, 2, true", "AT_LEAST, 3, true", "AT_LEAST, 4, false"
    })
    void every_operator_holds_a_number_against_a_number(Operator operator, long asked, boolean expected) {
        Condition condition = fact("pain").compare(operator, Value.of(asked));

        assertThat(judge(condition, told("pain", Value.of(3)))).isEqualTo(Judgement.of(expected));
    }

    @Test
    void dates_and_moments_have_an_order_of_their_own() {
        Facts seen = told("seen", Value.of(LocalDate.of(2026, 3, 19)));

        assertThat(judge(fact("seen").isBefore(LocalDate.of(2026, 3, 20)), seen).holds())
                .isTrue();
        assertThat(judge(fact("seen").isBefore(LocalDate.of(2026, 3, 19)), seen).fails())
                .isTrue();
        assertThat(judge(fact("seen").isBefore(NOON), told("seen", Value.of(NOON.minusSeconds(1))))
                        .holds())
                .isTrue();
        assertThat(judge(fact("seen").isBefore(NOON), seen).isOpen()).isTrue();
    }

    @Test
    void a_type_that_does_not_fit_is_unknown_and_says_so_without_the_content() {
        Judgement judgement = judge(fact("pain").isLessThan(4), told("pain", Value.of("unbearable")));

        assertThat(judgement.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(judgement.remarks())
                .containsExactly("fact 'pain' is of type TEXT and cannot be judged by 'is less than' with a NUMBER");
        assertThat(judgement.toString()).doesNotContain("unbearable");
    }

    @Test
    void a_code_equals_a_text_of_the_same_code_but_not_another_systems_code() {
        Facts known = told("plan", new Value.Code("sct", "91251008"));

        assertThat(judge(fact("plan").is("91251008"), known).holds()).isTrue();
        assertThat(judge(fact("plan").is(new Value.Code("icd", "91251008")), known)
                        .fails())
                .isTrue();
        assertThat(judge(fact("plan").is(new Value.Code("sct", "1")), told("plan", Value.of("1")))
                        .isOpen())
                .isTrue();
        assertThat(judge(fact("plan").is(Value.code("1")), told("plan", Value.of("1")))
                        .holds())
                .isTrue();
    }

    @Test
    void a_list_contains_its_items_and_a_text_its_parts() {
        Facts list = told("side", Value.of(List.of(Value.of("left"), Value.of("right"))));

        assertThat(judge(fact("side").contains("left"), list).holds()).isTrue();
        assertThat(judge(fact("side").contains("both"), list).fails()).isTrue();
        assertThat(judge(fact("side").contains("ef"), told("side", Value.of("left")))
                        .holds())
                .isTrue();
        assertThat(judge(fact("side").contains("ef"), told("side", Value.of(3))).isOpen())
                .isTrue();
    }

    @Test
    void one_of_holds_for_each_listed_value_and_no_other() {
        Condition condition = fact("plan").isOneOf("therapy", "surgery");

        assertThat(judge(condition, told("plan", Value.of("surgery"))).holds()).isTrue();
        assertThat(judge(condition, told("plan", Value.of("rest"))).fails()).isTrue();
        assertThat(judge(condition, told("plan", Value.of(3))).isOpen()).isTrue();
        assertThat(judge(fact("plan").compare(Operator.ONE_OF, Value.of("rest")), told("plan", Value.of("rest")))
                        .isOpen())
                .isTrue();
    }

    @Test
    void a_decided_majority_decides_whatever_is_unknown() {
        Condition twoOfThree =
                atLeast(2, fact("a").is(true), fact("b").is(true), fact("c").is(true));

        assertThat(judge(twoOfThree, told("a", Value.of(true), "c", Value.of(true))))
                .isEqualTo(Judgement.TRUE);
        assertThat(judge(twoOfThree, told("a", Value.of(false), "c", Value.of(false))))
                .isEqualTo(Judgement.FALSE);
        assertThat(judge(twoOfThree, told("a", Value.of(true))).missing())
                .containsExactly(FactName.of("b"), FactName.of("c"));
    }

    @Test
    void exactly_one_waits_until_no_second_one_can_come() {
        Condition one = exactly(1, fact("a").is(true), fact("b").is(true));

        assertThat(judge(one, told("a", Value.of(true))).missing()).containsExactly(FactName.of("b"));
        assertThat(judge(one, told("a", Value.of(true), "b", Value.of(false)))).isEqualTo(Judgement.TRUE);
        assertThat(judge(one, told("a", Value.of(true), "b", Value.of(true)))).isEqualTo(Judgement.FALSE);
    }

    @Test
    void a_missing_fact_is_named_once_and_in_order_of_appearance() {
        Condition condition =
                all(fact("b").is("x"), any(fact("a").is("y"), fact("b").is("z")));

        assertThat(judge(condition, Facts.NONE).missing()).containsExactly(FactName.of("b"), FactName.of("a"));
        assertThat(condition.reads()).containsExactly(FactName.of("b"), FactName.of("a"));
    }

    @Test
    void a_decided_judgement_is_one_of_two_shared_constants() {
        Condition condition = all(fact("a").is("x"), not(fact("b").is("y")), ALWAYS);
        Facts facts = told("a", Value.of("x"), "b", Value.of("z"));

        assertThat(judge(condition, facts)).isSameAs(Judgement.TRUE);
        assertThat(judge(not(condition), facts)).isSameAs(Judgement.FALSE);
    }

    @Test
    void what_is_decided_looks_at_no_further_fact() {
        List<FactName> asked = new ArrayList<>();
        Facts watched = name -> {
            asked.add(name);
            return told("a", Value.of("x")).find(name);
        };

        judge(any(fact("a").is("x"), fact("b").is("y")), watched);
        judge(all(fact("a").is("y"), fact("b").is("y")), watched);

        assertThat(asked).containsExactly(FactName.of("a"), FactName.of("a"));
    }

    @Test
    void an_empty_and_holds_and_an_empty_or_does_not() {
        assertThat(judge(all(), Facts.NONE)).isEqualTo(Judgement.TRUE);
        assertThat(judge(any(), Facts.NONE)).isEqualTo(Judgement.FALSE);
    }

    @Test
    void a_condition_reads_aloud() {
        Condition condition = all(
                fact("recommendation").is("physical-therapy"),
                any(fact("pain").isAtLeast(4), fact("side").isOneOf("left", "right")),
                not(fact("allergy").isKnown()),
                atLeast(1, fact("age").isMoreThan(17)),
                expression("fhirpath", "Patient.active"));

        assertThat(condition)
                .hasToString(
                        "recommendation is 'physical-therapy' and (pain is at least 4 or side is one of 'left', 'right')"
                                + " and not (allergy is known) and at least 1 of (age is more than 17)"
                                + " and the fhirpath expression 'Patient.active'");
    }

    @Test
    void an_expression_is_judged_by_the_language_it_names() {
        ConditionLanguages languages =
                ConditionLanguages.of(language("yes", (text, facts) -> Judgement.of(text.equals("y"))));

        assertThat(expression("yes", "y").judge(Facts.NONE, languages)).isEqualTo(Judgement.TRUE);
        assertThat(expression("yes", "n").judge(Facts.NONE, languages)).isEqualTo(Judgement.FALSE);
        assertThat(languages).hasToString("condition languages yes");
    }

    @Test
    void an_unregistered_language_is_unknown_not_false() {
        Judgement judgement = judge(expression("cql", "Count(X)"), Facts.NONE);

        assertThat(judgement).hasToString("unknown (no condition language 'cql' is registered)");
    }

    @Test
    void a_language_that_fails_is_unknown_and_its_message_is_not_repeated() {
        ConditionLanguages languages = ConditionLanguages.of(language("bad", (text, facts) -> {
            throw new IllegalStateException("Sally is 44");
        }));

        Judgement judgement = expression("bad", "x").judge(Facts.NONE, languages);

        assertThat(judgement).hasToString("unknown (condition language 'bad' failed with IllegalStateException)");
    }

    @Test
    void two_languages_of_one_name_are_refused() {
        ConditionLanguage one = language("same", (text, facts) -> Judgement.TRUE);

        assertThatThrownBy(() -> ConditionLanguages.of(one, one))
                .hasMessageContaining("two condition languages 'same'");
    }

    private interface Judge {
        Judgement judge(String text, Facts facts);
    }

    @Test
    void an_expression_reads_what_its_language_says() {
        Condition condition = all(fact("age").is("90"), not(expression("sum", "pain")));

        assertThat(condition.reads(ConditionLanguages.of(language("sum", (text, facts) -> Judgement.TRUE))))
                .containsExactly(FactName.of("age"), FactName.of("pain"));
        assertThat(condition.reads()).containsExactly(FactName.of("age"));
    }

    private static ConditionLanguage language(String name, Judge judge) {
        return new ConditionLanguage() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<FactName> reads(String expression) {
                return List.of(FactName.of(expression));
            }

            @Override
            public Judgement judge(String expression, Facts facts) {
                return judge.judge(expression, facts);
            }
        };
    }

    private static Judgement judge(Condition condition, Facts facts) {
        return condition.judge(facts, ConditionLanguages.NONE);
    }

    static Facts told(Object... namesAndValues) {
        List<Object> told = Arrays.asList(namesAndValues);
        return name -> {
            int at = told.indexOf(name.value());
            return at < 0
                    ? Optional.empty()
                    : Optional.of(new Fact(name, (Value) told.get(at + 1), NOON, NOON, "test"));
        };
    }
}
