package io.journeykit.check;

import io.journeykit.condition.Condition;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Value;
import java.util.Set;

/** Which comparisons a fact of a type can come to true or false in; in all others it is unknown for ever. */
final class FactFit {

    private static final Set<FactType> ORDERED = Set.of(FactType.NUMBER, FactType.DATE, FactType.MOMENT);

    private FactFit() {}

    static boolean fits(FactType declared, Condition.Compare compare) {
        Value asked = compare.value();
        return switch (compare.operator()) {
            case IS, IS_NOT -> isComparable(declared, asked);
            case LESS_THAN, AT_MOST, MORE_THAN, AT_LEAST -> declared == asked.type() && ORDERED.contains(declared);
            case CONTAINS -> declared == FactType.LIST || declared == FactType.TEXT && asked instanceof Value.Text;
            case ONE_OF ->
                asked instanceof Value.Items list
                        && list.items().stream().allMatch(item -> isComparable(declared, item));
        };
    }

    /** A text and a code meet, as long as a text is not asked to name a code system. */
    private static boolean isComparable(FactType declared, Value asked) {
        if (declared == FactType.CODE) {
            return asked instanceof Value.Code || asked instanceof Value.Text;
        }
        boolean bareCode = asked instanceof Value.Code code && code.system().isEmpty();
        return declared == asked.type() || declared == FactType.TEXT && bareCode;
    }
}
