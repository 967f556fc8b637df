package io.journeykit.vocabulary;

/** The name of a step inside one template, such as {@code ortho-visit}. */
public record StepId(String value) implements Comparable<StepId> {

    public StepId {
        Names.require("step id", value);
    }

    public static StepId of(String value) {
        return new StepId(value);
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
