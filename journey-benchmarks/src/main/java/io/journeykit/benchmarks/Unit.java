package io.journeykit.benchmarks;

/** What a figure counts. */
enum Unit {
    PER_SECOND("a second", "ops/s"),
    NANOSECONDS("ns", "ns/op"),
    MICROSECONDS("µs", "us/op"),
    BYTES("bytes", "B/op"),
    TIMES("times", "");

    private final String word;
    private final String jmh;

    Unit(String word, String jmh) {
        this.word = word;
        this.jmh = jmh;
    }

    /** The unit that JMH writes so. */
    static Unit ofJmh(String written) {
        for (Unit unit : values()) {
            if (unit.jmh.equals(written)) {
                return unit;
            }
        }
        throw new IllegalArgumentException(
                "The page knows no unit '" + written + "'; measure in ops/s, us/op or ns/op, or add it to Unit.");
    }

    @Override
    public String toString() {
        return word;
    }
}
