package io.journeykit.condition;

import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** How conditions are written in Java: {@code all(fact("seen").is(true), not(fact("plan").is("none")))}. */
public final class Conditions {

    public static final Condition ALWAYS = new Condition.Always();

    private Conditions() {}

    /** The start of a clause about one fact. */
    public static Clause fact(String name) {
        return new Clause(FactName.of(name));
    }

    /**
     * That a step of the same journey ended in one of these ways.
     *
     * @throws IllegalArgumentException if none is named
     */
    public static Condition outcomeOf(String step, Outcome... outcomes) {
        return new Condition.OutcomeOf(StepId.of(step), List.of(outcomes), 1);
    }

    /**
     * The same of so many values of the fact, or occurrences of the step, in a row.
     *
     * @throws IllegalArgumentException if it is about neither, or the count is below 2 or above {@link Condition#MOST_IN_A_ROW}
     */
    public static Condition inARow(int count, Condition condition) {
        if (condition instanceof Condition.OutcomeOf of && count > 1) {
            return new Condition.OutcomeOf(of.step(), of.outcomes(), count);
        }
        if (condition instanceof Condition.Compare compare) {
            return new Condition.InARow(compare, count);
        }
        throw new IllegalArgumentException("'" + condition + "' does not come " + count
                + " times in a row; count a comparison of a fact or an outcome, 2 times or more.");
    }

    public static Condition not(Condition condition) {
        return new Condition.Not(condition);
    }

    public static Condition all(Condition... conditions) {
        return new Condition.AllOf(List.of(conditions));
    }

    public static Condition any(Condition... conditions) {
        return new Condition.AnyOf(List.of(conditions));
    }

    /** @throws IllegalArgumentException if the count is negative */
    public static Condition atLeast(int count, Condition... conditions) {
        return new Condition.AtLeast(count, List.of(conditions));
    }

    public static Condition atMost(int count, Condition... conditions) {
        return not(atLeast(count + 1, conditions));
    }

    public static Condition exactly(int count, Condition... conditions) {
        return all(atLeast(count, conditions), atMost(count, conditions));
    }

    /** A text in a language that the vendor registered. */
    public static Condition expression(String language, String text) {
        return new Condition.Expression(language, text);
    }

    /** A fact that waits for its verb. */
    public record Clause(FactName fact) {

        public Condition isKnown() {
            return new Condition.Known(fact);
        }

        public Condition is(Value value) {
            return compare(Operator.IS, value);
        }

        public Condition is(String text) {
            return is(Value.of(text));
        }

        public Condition is(boolean truth) {
            return is(Value.of(truth));
        }

        public Condition is(long number) {
            return is(Value.of(number));
        }

        public Condition isNot(Value value) {
            return compare(Operator.IS_NOT, value);
        }

        public Condition isNot(String text) {
            return isNot(Value.of(text));
        }

        public Condition isLessThan(long number) {
            return compare(Operator.LESS_THAN, Value.of(number));
        }

        public Condition isAtMost(long number) {
            return compare(Operator.AT_MOST, Value.of(number));
        }

        public Condition isMoreThan(long number) {
            return compare(Operator.MORE_THAN, Value.of(number));
        }

        public Condition isAtLeast(long number) {
            return compare(Operator.AT_LEAST, Value.of(number));
        }

        public Condition isAtLeast(BigDecimal number) {
            return compare(Operator.AT_LEAST, Value.of(number));
        }

        public Condition isBefore(LocalDate date) {
            return compare(Operator.LESS_THAN, Value.of(date));
        }

        public Condition isBefore(Instant moment) {
            return compare(Operator.LESS_THAN, Value.of(moment));
        }

        public Condition contains(String text) {
            return compare(Operator.CONTAINS, Value.of(text));
        }

        public Condition isOneOf(String... texts) {
            return compare(
                    Operator.ONE_OF, Value.of(Stream.of(texts).map(Value::of).toList()));
        }

        /** Any operator with any value. */
        public Condition compare(Operator operator, Value value) {
            return new Condition.Compare(fact, operator, value);
        }
    }
}
