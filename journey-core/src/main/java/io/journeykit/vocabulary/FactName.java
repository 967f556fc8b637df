package io.journeykit.vocabulary;

/** The name of something known about a person or a journey, such as {@code recommendation}. */
public record FactName(String value) implements Comparable<FactName> {

    public FactName {
        Names.require("fact name", value);
    }

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
