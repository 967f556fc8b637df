package io.journeykit.benchmarks;

/** What a figure is held to. */
record Bound(Side side, double limit) {

    enum Side {
        AT_LEAST,
        AT_MOST
    }

    static Bound atLeast(double limit) {
        return new Bound(Side.AT_LEAST, limit);
    }

    static Bound atMost(double limit) {
        return new Bound(Side.AT_MOST, limit);
    }

    boolean holds(Figure figure) {
        return side == Side.AT_LEAST ? figure.value() >= limit : figure.value() <= limit;
    }

    /** {@code at least 300,000}. */
    @Override
    public String toString() {
        return (side == Side.AT_LEAST ? "at least " : "at most ") + Figure.write(limit);
    }
}
