package io.journeykit.condition;

import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that must be so before something else is done: data, so that it can be checked, told and sent. */
public sealed interface Condition {

    /** How many values or occurrences in a row can be asked for; so many values of a fact are kept at most. */
    int MOST_IN_A_ROW = 20;

    /** What the condition comes to, from these facts alone. */
    Judgement judge(Facts facts, ConditionLanguages languages);

    /** The facts it names, each once, in order of appearance; those of an expression are its language's secret. */
    default List<FactName> reads() {
        return reads(ConditionLanguages.NONE);
    }

    /** The facts it looks at, each once, in order of appearance; those of an expression as its language says. */
    default List<FactName> reads(ConditionLanguages languages) {
        Set<FactName> names = new LinkedHashSet<>();
        Reading.collect(this, languages, names);
        return List.copyOf(names);
    }

    /** The steps whose outcome it looks at, each once, in order of appearance. */
    default List<StepId> readsOutcomesOf() {
        return Reading.outcomes(this);
    }

    /** The facts of which it looks at several values in a row, and at how many. */
    default Map<FactName, Integer> counts() {
        return Reading.counts(this);
    }

    /** Whether both can provably never hold at once; false where there is no proof. */
    default boolean excludes(Condition other) {
        return Exclusion.between(this, other);
    }

    /** Holds whatever is known. */
    record Always() implements Condition {
        @Override
        public Judgement judge(Facts facts, ConditionLanguages languages) {
            return Judgement.TRUE;
        }

        @Override
        public String toString() {
            return "always";
        }
    }

    /**
     * Whether the fact was told at all: the one condition on a fact that is false, not unknown, without it. What was told and
     * cannot be read is neither.
     */
    record Known(FactName fact) implements Condition {
        @Override
        public Judgement judge(Facts facts, ConditionLanguages languages) {
            boolean known = facts.find(fact).isPresent();
            return !known && facts.isUnclear(fact) ? Judgement.missing(fact) : Judgement.of(known);
        }

        @Override
        public String toString() {
            return fact + " is known";
        }
    }

    /** One fact held against one value of the author's. */
    record Compare(FactName fact, Operator operator, Value value) implements Condition {
        @Override
        public Judgement judge(Facts facts, ConditionLanguages languages) {
            var known = facts.find(fact);
            if (known.isEmpty()) {
                return Judgement.missing(fact);
            }
            Value told = known.get().value();
            return judge(told);
        }

        Judgement judge(Value told) {
            Truth truth = operator.compare(told, value);
            return truth.isDecided() ? Judgement.of(truth == Truth.TRUE) : mismatch(told.type());
        }

        private Judgement mismatch(FactType told) {
            String remark = "fact '" + fact + "' is of type " + told + " and cannot be judged by '" + operator.phrase()
                    + "' with a " + value.type();
            return new Judgement(Truth.UNKNOWN, List.of(fact), List.of(remark));
        }

        @Override
        public String toString() {
            return fact + " " + operator.phrase() + " " + Values.aloud(value);
        }
    }

    /** The newest values of one fact, by effective time, so many of them; one that fails decides. */
    record InARow(Compare compare, int count) implements Condition {
        /** @throws IllegalArgumentException if the count is below 2 or above {@link #MOST_IN_A_ROW} */
        public InARow {
            if (count < 2 || count > MOST_IN_A_ROW) {
                throw new IllegalArgumentException(count + " values in a row cannot be asked for; ask for 2 to "
                        + MOST_IN_A_ROW + ", or for the newest alone.");
            }
        }

        @Override
        public Judgement judge(Facts facts, ConditionLanguages languages) {
            return Row.judge(this, facts);
        }

        @Override
        public String toString() {
            return compare + " " + count + " times in a row";
        }
    }

    /**
     * How a step of the same journey ended; unknown while that is open.
     *
     * @param outcomes any of them will do
     * @param inARow 1 for the occurrence that ended last, by effective time; else the last that ended, so many of them, by
     *     their numbers. One that was not needed is passed over where another ended
     */
    record OutcomeOf(StepId step, List<Outcome> outcomes, int inARow) implements Condition {
        /** @throws IllegalArgumentException if no outcome is named, or the count is below 1 or above {@link #MOST_IN_A_ROW} */
        public OutcomeOf {
            if (outcomes.isEmpty()) {
                throw new IllegalArgumentException("Step '" + step + "' ends in some way; name an outcome.");
            }
            if (inARow < 1 || inARow > MOST_IN_A_ROW) {
                throw new IllegalArgumentException(
                        inARow + " occurrences in a row cannot be asked for; ask for 1 to " + MOST_IN_A_ROW + ".");
            }
            outcomes = outcomes.stream().distinct().sorted().toList();
        }

        @Override
        public Judgement judge(Facts facts, ConditionLanguages languages) {
            return Row.judge(this, facts);
        }

        @Override
        public String toString() {
            String ends = outcomes.stream().map(Outcome::word).collect(Collectors.joining(" or "));
            return "outcome of " + step + " is " + ends + (inARow == 1 ? "" : " " + inARow + " times in a row");
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public Judgement judge(Facts facts, ConditionLanguages languages) {
            return condition.judge(facts, languages).not();
        }

        @Override
        public String toString() {
            return "not (" + condition + ")";
        }
    }

    /** Every one must hold; one that fails decides. */
    record AllOf(List<Condition> conditions) implements Condition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Judgement judge(Facts facts, ConditionLanguages languages) {
            return Join.judge(conditions, conditions.size(), facts, languages);
        }

        @Override
        public String toString() {
            return conditions.isEmpty() ? "always" : Join.aloud(conditions, " and ");
        }
    }

    /** One must hold; the first that does decides. */
    record AnyOf(List<Condition> conditions) implements Condition {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Judgement judge(Facts facts, ConditionLanguages languages) {
            return Join.judge(conditions, 1, facts, languages);
        }

        @Override
        public String toString() {
            return conditions.isEmpty() ? "never" : Join.aloud(conditions, " or ");
        }
    }

    /** At least {@code count} must hold; a decided majority decides. */
    record AtLeast(int count, List<Condition> conditions) implements Condition {
        /** @throws IllegalArgumentException if the count is negative */
        public AtLeast {
            if (count < 0) {
                throw new IllegalArgumentException(
                        "At least " + count + " of some conditions says nothing; count from 0.");
            }
            conditions = List.copyOf(conditions);
        }

        @Override
        public Judgement judge(Facts facts, ConditionLanguages languages) {
            return Join.judge(conditions, count, facts, languages);
        }

        @Override
        public String toString() {
            return "at least " + count + " of ("
                    + conditions.stream().map(Condition::toString).collect(Collectors.joining("; ")) + ")";
        }
    }

    /** A text in a language that a vendor registered, such as FHIRPath. */
    record Expression(String language, String text) implements Condition {
        @Override
        public Judgement judge(Facts facts, ConditionLanguages languages) {
            return languages.judge(this, facts);
        }

        @Override
        public String toString() {
            return "the " + language + " expression '" + text + "'";
        }
    }
}
