package io.journeykit.condition;

import io.journeykit.condition.Condition.AllOf;
import io.journeykit.condition.Condition.AnyOf;
import io.journeykit.condition.Condition.Compare;
import io.journeykit.condition.Condition.InARow;
import io.journeykit.condition.Condition.Known;
import io.journeykit.condition.Condition.Not;
import io.journeykit.condition.Condition.OutcomeOf;
import io.journeykit.vocabulary.Value;
import java.util.Collections;
import java.util.List;

/** A proof that two conditions never hold at once; where it finds none it says no, so it errs towards doubt. */
final class Exclusion {

    /** Conditions nested in conditions are held each against each; beyond so many pairs there is no proof. */
    private static final int MOST_PAIRS = 2_000;

    private int left = MOST_PAIRS;

    private Exclusion() {}

    static boolean between(Condition one, Condition other) {
        return new Exclusion().exclude(one, other);
    }

    private boolean exclude(Condition one, Condition other) {
        return left-- > 0 && proven(one, other);
    }

    private boolean proven(Condition one, Condition other) {
        return never(one)
                || never(other)
                || negates(one, other)
                || negates(other, one)
                || inside(one, other)
                || inside(other, one)
                || one instanceof Compare a && other instanceof Compare b && apart(a, b)
                || one instanceof OutcomeOf a && other instanceof OutcomeOf b && apart(a, b)
                || unknown(one, other)
                || unknown(other, one);
    }

    private static boolean never(Condition one) {
        return one instanceof AnyOf any && any.conditions().isEmpty();
    }

    private static boolean negates(Condition one, Condition other) {
        return one instanceof Not not && not.condition().equals(other);
    }

    /** One clause of an "and" suffices; of an "or", every one must exclude. */
    private boolean inside(Condition one, Condition other) {
        if (one instanceof AllOf all) {
            return all.conditions().stream().anyMatch(part -> exclude(part, other));
        }
        // What holds in a row holds of the newest.
        if (one instanceof InARow row) {
            return exclude(row.compare(), other);
        }
        return one instanceof AnyOf any && any.conditions().stream().allMatch(part -> exclude(part, other));
    }

    /** Whatever compares a fact needs it to be known. */
    private static boolean unknown(Condition one, Condition other) {
        return one instanceof Not not
                && not.condition() instanceof Known known
                && other instanceof Compare compare
                && compare.fact().equals(known.fact());
    }

    private static boolean apart(OutcomeOf one, OutcomeOf other) {
        return one.step().equals(other.step())
                && one.inARow() == other.inARow()
                && Collections.disjoint(one.outcomes(), other.outcomes());
    }

    private static boolean apart(Compare one, Compare other) {
        return one.fact().equals(other.fact())
                && (refutes(one, other) || refutes(other, one) || gap(one, other) || gap(other, one));
    }

    /** If the fact is one of these values, what does the other comparison say of each? */
    private static boolean refutes(Compare one, Compare other) {
        List<Value> values = values(one);
        return !values.isEmpty() && values.stream().allMatch(value -> refuses(other, value));
    }

    // Only within one type: a text may meet a code that its own type would tell apart.
    private static boolean refuses(Compare other, Value value) {
        List<Value> listed = values(other);
        List<Value> asked = listed.isEmpty() ? List.of(other.value()) : listed;
        boolean sameType = asked.stream().allMatch(each -> each.type() == value.type());
        return sameType && other.operator().compare(value, other.value()) == Truth.FALSE;
    }

    /** The only values for which a comparison can hold; none where they cannot be listed. */
    private static List<Value> values(Compare compare) {
        if (compare.operator() == Operator.ONE_OF && compare.value() instanceof Value.Items list) {
            return list.items();
        }
        return compare.operator() == Operator.IS ? List.of(compare.value()) : List.of();
    }

    /** The one ends where, or before, the other begins. */
    private static boolean gap(Compare below, Compare above) {
        boolean strict = below.operator() == Operator.LESS_THAN || above.operator() == Operator.MORE_THAN;
        boolean facing = isUpper(below.operator()) && isLower(above.operator());
        Truth reversed = Values.before(above.value(), below.value());
        boolean touching = below.value().equals(above.value());
        return facing && reversed == Truth.FALSE && (strict || !touching);
    }

    private static boolean isUpper(Operator operator) {
        return operator == Operator.LESS_THAN || operator == Operator.AT_MOST;
    }

    private static boolean isLower(Operator operator) {
        return operator == Operator.MORE_THAN || operator == Operator.AT_LEAST;
    }
}
