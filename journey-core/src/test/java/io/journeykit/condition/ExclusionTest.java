package io.journeykit.condition;

import static io.journeykit.condition.Conditions.ALWAYS;
import static io.journeykit.condition.Conditions.all;
import static io.journeykit.condition.Conditions.any;
import static io.journeykit.condition.Conditions.atLeast;
import static io.journeykit.condition.Conditions.fact;
import static io.journeykit.condition.Conditions.inARow;
import static io.journeykit.condition.Conditions.not;
import static io.journeykit.condition.Conditions.outcomeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExclusionTest {

    static Stream<Arguments> excluding() {
        return Stream.of(
                Arguments.of(fact("plan").is("rest"), fact("plan").is("therapy")),
                Arguments.of(fact("plan").is("rest"), fact("plan").isNot("rest")),
                Arguments.of(fact("plan").is("rest"), fact("plan").isOneOf("therapy", "surgery")),
                Arguments.of(fact("plan").is("rest"), not(fact("plan").isKnown())),
                Arguments.of(fact("pain").isLessThan(4), fact("pain").isAtLeast(4)),
                Arguments.of(fact("pain").isAtMost(4), fact("pain").isMoreThan(4)),
                Arguments.of(fact("pain").is(3), fact("pain").isMoreThan(4)),
                Arguments.of(
                        all(fact("a").is("x"), fact("pain").is(3)),
                        all(fact("pain").is(2), fact("b").is("y"))),
                Arguments.of(
                        any(fact("plan").is("rest"), fact("plan").is("ice")),
                        fact("plan").is("therapy")),
                Arguments.of(inARow(2, fact("pain").isLessThan(4)), fact("pain").isAtLeast(4)),
                Arguments.of(
                        inARow(3, fact("pain").isLessThan(4)), not(fact("pain").isLessThan(4))),
                Arguments.of(outcomeOf("mri", Outcome.MISSED), outcomeOf("mri", Outcome.COMPLETED)),
                Arguments.of(ALWAYS, any()));
    }

    @ParameterizedTest
    @MethodSource("excluding")
    void what_can_never_hold_together_excludes_each_other_both_ways(Condition one, Condition other) {
        assertThat(one.excludes(other)).isTrue();
        assertThat(other.excludes(one)).isTrue();
    }

    static Stream<Arguments> compatible() {
        return Stream.of(
                Arguments.of(ALWAYS, ALWAYS),
                Arguments.of(
                        not(inARow(2, fact("pain").isLessThan(4))), fact("pain").isLessThan(4)),
                Arguments.of(outcomeOf("mri", Outcome.MISSED), outcomeOf("visit", Outcome.COMPLETED)),
                Arguments.of(outcomeOf("dose", Outcome.COMPLETED), inARow(2, outcomeOf("dose", Outcome.MISSED))),
                Arguments.of(fact("plan").is("rest"), fact("side").is("left")),
                Arguments.of(fact("plan").is("rest"), fact("plan").is(new Value.Code("sct", "rest"))),
                Arguments.of(fact("plan").is("rest"), fact("plan").isNot(Value.code("rest"))),
                Arguments.of(fact("pain").isAtMost(4), fact("pain").isAtLeast(4)),
                Arguments.of(fact("pain").isLessThan(5), fact("pain").isMoreThan(4)),
                Arguments.of(
                        any(fact("plan").is("rest"), fact("plan").is("therapy")),
                        fact("plan").is("therapy")));
    }

    @ParameterizedTest
    @MethodSource("compatible")
    void what_may_hold_together_is_never_said_to_exclude_each_other(Condition one, Condition other) {
        assertThat(one.excludes(other)).isFalse();
        assertThat(other.excludes(one)).isFalse();
    }

    @Test
    @Timeout(10)
    void conditions_nested_without_end_are_given_up_in_no_time() {
        Condition one = fact("p").isKnown();
        Condition other = fact("q").isKnown();
        for (int depth = 0; depth < 40; depth++) {
            one = depth % 2 == 0 ? all(one) : any(one);
            other = depth % 2 == 0 ? all(other) : any(other);
        }

        assertThat(one.excludes(other)).isFalse();
    }

    @Test
    void no_two_excluding_conditions_ever_hold_for_the_same_facts() {
        long seed = 20260302;
        Random random = new Random(seed);
        int proofs = 0;

        for (int round = 0; round < 40_000; round++) {
            Condition one = condition(random, 2);
            Condition other = condition(random, 2);
            if (one.excludes(other)) {
                proofs++;
                assertThat(holdTogether(one, other))
                        .as("seed %d, %s / %s", seed, one, other)
                        .isFalse();
            }
        }

        assertThat(proofs).isGreaterThan(500);
    }

    private static final List<Value> VALUES = List.of(
            Value.of(1),
            Value.of(2),
            Value.of(3),
            Value.of("a"),
            Value.of("b"),
            Value.code("a"),
            new Value.Code("s", "a"),
            new Value.Code("s", "b"),
            Value.of(List.of(Value.of("a"), Value.of(1))));

    private static boolean holdTogether(Condition one, Condition other) {
        List<Facts> worlds = new ArrayList<>(List.of(Facts.NONE));
        for (Value p : VALUES) {
            worlds.add(ConditionTest.told("p", p));
            worlds.add(ConditionTest.told("q", p));
            VALUES.forEach(q -> worlds.add(ConditionTest.told("p", p, "q", q)));
        }
        return worlds.stream().anyMatch(facts -> holds(one, facts) && holds(other, facts));
    }

    private static boolean holds(Condition condition, Facts facts) {
        return condition.judge(facts, ConditionLanguages.NONE).holds();
    }

    private static Condition condition(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 8);
        return switch (kind) {
            case 4 -> not(condition(random, depth - 1));
            case 5 -> all(condition(random, depth - 1), condition(random, depth - 1));
            case 6 -> any(condition(random, depth - 1), condition(random, depth - 1));
            case 7 -> atLeast(random.nextInt(3), condition(random, depth - 1), condition(random, depth - 1));
            case 0 -> fact(random.nextBoolean() ? "p" : "q").isKnown();
            default -> comparison(random);
        };
    }

    private static Condition comparison(Random random) {
        Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
        Value value = VALUES.get(random.nextInt(VALUES.size()));
        return fact(random.nextBoolean() ? "p" : "q").compare(operator, value);
    }
}
