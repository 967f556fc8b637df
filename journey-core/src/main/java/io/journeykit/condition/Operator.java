package io.journeykit.condition;

import io.journeykit.vocabulary.Value;

/** How a fact is held against what the author wrote; types that cannot be compared give UNKNOWN. */
public enum Operator {
    IS("is"),
    IS_NOT("is not"),
    LESS_THAN("is less than"),
    AT_MOST("is at most"),
    MORE_THAN("is more than"),
    AT_LEAST("is at least"),
    /** A list holds the value, or a text holds the text. */
    CONTAINS("contains"),
    /** The fact is one of the listed values. */
    ONE_OF("is one of");

    private final String phrase;

    Operator(String phrase) {
        this.phrase = phrase;
    }

    /** As it reads between fact and value: {@code is at most}. */
    public String phrase() {
        return phrase;
    }

    Truth compare(Value known, Value asked) {
        return switch (this) {
            case IS -> Values.equal(known, asked);
            case IS_NOT -> Values.equal(known, asked).not();
            case LESS_THAN -> Values.before(known, asked);
            case AT_LEAST -> Values.before(known, asked).not();
            case MORE_THAN -> Values.before(asked, known);
            case AT_MOST -> Values.before(asked, known).not();
            case CONTAINS -> Values.contains(known, asked);
            case ONE_OF -> asked instanceof Value.Items list ? Values.anyEqual(list, known) : Truth.UNKNOWN;
        };
    }
}
