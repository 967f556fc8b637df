package io.journeykit.condition;

/** Kleene's three truth values: a decided side decides, whatever the unknown one turns out to be. */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Truth of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }

    public boolean isDecided() {
        return this != UNKNOWN;
    }
}
