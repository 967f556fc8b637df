package io.journeykit.condition;

import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that must be so before something else is done: data, so that it can be checked, told and sent. */
public sealed interface Condition {

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
