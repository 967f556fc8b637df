package io.journeykit.testkit.oracle;

import io.journeykit.condition.Condition;
import io.journeykit.condition.Operator;
import io.journeykit.condition.Truth;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Conditions as the laws judge them, in three values: what is not known, or does not fit what it is held against, is
 * unknown and never a no; texts are alike whatever space stands around them and however their letters are written.
 */
final class Kleene {

    private final Function<FactName, Optional<Value>> facts;

    Kleene(Function<FactName, Optional<Value>> facts) {
        this.facts = facts;
    }

    /** Whether it holds; absent where another language, or more than the newest of each fact, would have to say. */
    Optional<Truth> judge(Condition condition) {
        if (condition instanceof Condition.Known known) {
            return Optional.of(truth(facts.apply(known.fact()).isPresent()));
        }
        if (condition instanceof Condition.Compare compare) {
            Optional<Value> value = facts.apply(compare.fact());
            return Optional.of(value.map(one -> compare(compare.operator(), one, compare.value()))
                    .orElse(Truth.UNKNOWN));
        }
        if (condition instanceof Condition.Not not) {
            return judge(not.condition()).map(Kleene::not);
        }
        if (condition instanceof Condition.InARow row) {
            return judge(row.compare()).filter(newest -> newest == Truth.FALSE);
        }
        return condition instanceof Condition.Expression || condition instanceof Condition.OutcomeOf
                ? Optional.empty()
                : count(parts(condition), needed(condition));
    }

    /** How many of its parts have to hold; what has none, and needs none, always does. */
    private static int needed(Condition condition) {
        if (condition instanceof Condition.AtLeast some) {
            return some.count();
        }
        return condition instanceof Condition.AnyOf ? 1 : parts(condition).size();
    }

    /** The facts that it lacks: none where it is decided without them. */
    Set<FactName> missing(Condition condition) {
        Set<FactName> missing = new LinkedHashSet<>();
        if (judge(condition).filter(truth -> truth != Truth.UNKNOWN).isPresent()) {
            return missing;
        }
        if (condition instanceof Condition.Compare compare && judge(condition).equals(Optional.of(Truth.UNKNOWN))) {
            missing.add(compare.fact());
        }
        parts(condition).forEach(part -> missing.addAll(missing(part)));
        return missing;
    }

    /** The facts that a condition looks at, but for those of another language. */
    static Set<FactName> reads(Condition condition) {
        Set<FactName> reads = new LinkedHashSet<>();
        if (condition instanceof Condition.Compare compare) {
            reads.add(compare.fact());
        } else if (condition instanceof Condition.InARow row) {
            reads.add(row.compare().fact());
        } else if (condition instanceof Condition.Known known) {
            reads.add(known.fact());
        }
        parts(condition).forEach(part -> reads.addAll(reads(part)));
        return reads;
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return List.of(not.condition());
        }
        if (condition instanceof Condition.AllOf all) {
            return all.conditions();
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.conditions();
        }
        return condition instanceof Condition.AtLeast some ? some.conditions() : List.of();
    }

    private Optional<Truth> count(List<Condition> parts, int needed) {
        int yes = 0;
        int open = 0;
        for (Condition part : parts) {
            Optional<Truth> truth = judge(part);
            if (truth.isEmpty()) {
                return truth;
            }
            yes += truth.get() == Truth.TRUE ? 1 : 0;
            open += truth.get() == Truth.UNKNOWN ? 1 : 0;
        }
        return Optional.of(yes >= needed ? Truth.TRUE : yes + open < needed ? Truth.FALSE : Truth.UNKNOWN);
    }

    private static Truth not(Truth truth) {
        return truth == Truth.UNKNOWN ? truth : truth == Truth.TRUE ? Truth.FALSE : Truth.TRUE;
    }

    private static Truth compare(Operator operator, Value known, Value asked) {
        return switch (operator) {
            case IS -> equal(known, asked);
            case IS_NOT -> not(equal(known, asked));
            case LESS_THAN -> before(known, asked);
            case AT_LEAST -> not(before(known, asked));
            case MORE_THAN -> before(asked, known);
            case AT_MOST -> not(before(asked, known));
            case CONTAINS -> contains(known, asked);
            case ONE_OF -> asked instanceof Value.Items list ? any(list.items(), known) : Truth.UNKNOWN;
        };
    }

    private static Truth equal(Value one, Value other) {
        boolean words = isWord(one) && isWord(other);
        if (one.type() != other.type() && !words) {
            return Truth.UNKNOWN;
        }
        if (one instanceof Value.Code code && other instanceof Value.Code same) {
            return truth(code.equals(same));
        }
        return truth(words ? folded(one.word()).equals(folded(other.word())) : one.equals(other));
    }

    private static boolean isWord(Value value) {
        return value instanceof Value.Text || value instanceof Value.Code;
    }

    static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Truth before(Value one, Value other) {
        if (one instanceof Value.Number a && other instanceof Value.Number b) {
            return truth(a.number().compareTo(b.number()) < 0);
        }
        if (one instanceof Value.Date a && other instanceof Value.Date b) {
            return truth(a.date().isBefore(b.date()));
        }
        return one instanceof Value.Moment a && other instanceof Value.Moment b
                ? truth(a.moment().isBefore(b.moment()))
                : Truth.UNKNOWN;
    }

    private static Truth contains(Value known, Value asked) {
        if (known instanceof Value.Text whole && asked instanceof Value.Text part) {
            return truth(folded(whole.text()).contains(folded(part.text())));
        }
        return known instanceof Value.Items list ? any(list.items(), asked) : Truth.UNKNOWN;
    }

    private static Truth any(List<Value> values, Value one) {
        Truth any = Truth.FALSE;
        for (Value value : values) {
            Truth equal = equal(one, value);
            any = any == Truth.TRUE || equal == Truth.TRUE ? Truth.TRUE : any == Truth.UNKNOWN ? any : equal;
        }
        return any;
    }

    private static Truth truth(boolean it) {
        return it ? Truth.TRUE : Truth.FALSE;
    }

    @Override
    public String toString() {
        return "conditions by the laws";
    }
}
