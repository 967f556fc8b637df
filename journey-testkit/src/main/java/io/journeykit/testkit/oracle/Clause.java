package io.journeykit.testkit.oracle;

/**
 * One thing that a law says, and that can hold or be broken by itself.
 *
 * @param law its number
 * @param name in words with hyphens, unique in its law
 * @param says what must be so, in a sentence
 */
public record Clause(int law, String name, String says) implements Comparable<Clause> {

    @Override
    public int compareTo(Clause other) {
        return law == other.law ? name.compareTo(other.name) : Integer.compare(law, other.law);
    }

    /** {@code 1.no-overlap}. */
    @Override
    public String toString() {
        return law + "." + name;
    }
}
