package io.journeykit.benchmarks;

/** What a figure counts. */
enum Unit {
    PER_SECOND("a second", "ops/s"),
    NANOSECONDS("ns", "ns/op"),
    MICROSECONDS("µs", "us/op"),
    MILLISECONDS("ms", "ms/op"),
    BYTES("bytes", "B/op"),
    SECONDS("s", "s/op"),
    HOURS("hours", ""),
    DAYS("days", ""),
    WISHES("wishes", ""),
    TIMES("times", "");

    private final String word;
    private final String jmh;

    Unit(String word, String jmh) {
        this.word = word;
        this.jmh = jmh;
    }

    /** How much of what it is counted in makes one: seconds, or wishes. */
    double ofOne() {
        return switch (this) {
            case HOURS -> 3_600;
            case DAYS -> 86_400;
            default -> 1;
        };
    }

    /** One in seconds, where it is a time; else 1, since only what has one unit is compared. */
    double inSeconds() {
        return switch (this) {
            case NANOSECONDS -> 1e-9;
            case MICROSECONDS -> 1e-6;
            case MILLISECONDS -> 1e-3;
            default -> 1;
        };
    }

    /** The unit that JMH writes so. */
    static Unit ofJmh(String written) {
        for (Unit unit : values()) {
            if (unit.jmh.equals(written)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("The page knows no unit '" + written
                + "'; measure in ops/s, ms/op, us/op or ns/op, or add it to Unit.");
    }

    @Override
    public String toString() {
        return word;
    }
}
