package io.journeykit.vocabulary;

/** The name of something known about a person or a journey, such as {@code recommendation}. */
public record FactName(String value) implements Comparable<FactName> {

    /** @throws IllegalArgumentException if it is empty, too long, or has a character that none may have */
    public FactName {
        Names.require("fact name", value);
    }

    /**
     * The name of a fact that a text says.
     *
     * <pre>{@code
     * name = character { character }    1 to 128, neither white space nor control characters
     * }</pre>
     *
     * <p>Examples: {@code recommendation}, {@code swollen}, {@code blood-pressure}.
     *
     * @throws IllegalArgumentException if it is empty, too long, or has a character that none may have
     */
    public static FactName of(String value) {
        return new FactName(value);
    }

    @Override
    public int compareTo(FactName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
