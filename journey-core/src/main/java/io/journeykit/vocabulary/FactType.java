package io.journeykit.vocabulary;

/** The types a template may declare for its facts. */
public enum FactType {
    TEXT,
    NUMBER,
    TRUTH,
    DATE,
    MOMENT,
    CODE,
    LIST,
    RECORD;

    /** Whether a value is of this type; a text may stand where a code without a system is asked for. */
    public boolean admits(Value value) {
        return value.type() == this || this == CODE && value.type() == TEXT;
    }
}
