package io.journeykit.lifecycle;

/** A bound on how often something has been counted. */
public record CounterLimit(String counter, Comparison comparison, int bound) {

    /** On which side of the bound the count must be. */
    public enum Comparison {
        BELOW("below"),
        AT_LEAST("at least");

        private final String phrase;

        Comparison(String phrase) {
            this.phrase = phrase;
        }
    }

    public boolean admits(Counters counters) {
        boolean below = counters.of(counter) < bound;
        return below == (comparison == Comparison.BELOW);
    }

    /** Whether no count satisfies both. */
    boolean excludes(CounterLimit other) {
        return counter.equals(other.counter) && (gap(this, other) || gap(other, this));
    }

    private static boolean gap(CounterLimit below, CounterLimit above) {
        return below.comparison == Comparison.BELOW
                && above.comparison == Comparison.AT_LEAST
                && above.bound >= below.bound;
    }

    /** {@code replans below 3}. */
    @Override
    public String toString() {
        return counter + " " + comparison.phrase + " " + bound;
    }
}
