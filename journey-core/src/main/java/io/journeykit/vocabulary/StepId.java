package io.journeykit.vocabulary;

/** The name of a step inside one template, such as {@code ortho-visit}. */
public record StepId(String value) implements Comparable<StepId> {

    /** @throws IllegalArgumentException if it is empty, too long, or has a character that none may have */
    public StepId {
        Names.require("step id", value);
    }

    /**
     * The step id that a text says.
     *
     * <pre>{@code
     * id = character { character }    1 to 128, neither white space nor control characters
     * }</pre>
     *
     * <p>Examples: {@code mri}, {@code ortho-visit}, {@code visit.2}.
     *
     * @throws IllegalArgumentException if it is empty, too long, or has a character that none may have
     */
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
