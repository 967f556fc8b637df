package io.journeykit.benchmarks;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One number that was measured.
 *
 * @param error half the width of its 99.9 % confidence interval; empty where it was counted, or measured too seldom
 * @param isMore whether it is more than this, and was not waited for
 */
record Figure(double value, OptionalDouble error, Unit unit, boolean isMore) {

    /** A number without an error. */
    static Figure exactly(double value, Unit unit) {
        return new Figure(value, OptionalDouble.empty(), unit, false);
    }

    /** A number with an error, which is not a number where there were too few measurements. */
    static Figure about(double value, double error, Unit unit) {
        return new Figure(value, Double.isNaN(error) ? OptionalDouble.empty() : OptionalDouble.of(error), unit, false);
    }

    /** More than a number. */
    static Figure moreThan(double value, Unit unit) {
        return new Figure(value, OptionalDouble.empty(), unit, true);
    }

    /** What there was nothing to count for. */
    static Figure none(Unit unit) {
        return exactly(Double.NaN, unit);
    }

    /** How many times the other this is. */
    Figure over(Figure other) {
        double ratio = value * unit.inSeconds() / (other.value * other.unit.inSeconds());
        double error = ratio * Math.hypot(relativeError(), other.relativeError());
        return isMore ? moreThan(ratio, Unit.TIMES) : about(ratio, error, Unit.TIMES);
    }

    private double relativeError() {
        return error.orElse(Double.NaN) / value;
    }

    String written() {
        return Double.isNaN(value) ? "none" : (isMore ? "> " : "") + write(value);
    }

    /** {@code 1,234,567}, {@code 123}, {@code 12.3} or {@code 1.23}. */
    static String write(double number) {
        if (number >= 100) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        if (number < 0.005) {
            return "0";
        }
        return String.format(Locale.ROOT, number >= 10 ? "%.1f" : "%.2f", number);
    }

    /** {@code 1,234,567 ± 8,901 a second}. */
    @Override
    public String toString() {
        String around = error.isPresent() ? " ± " + write(error.getAsDouble()) : "";
        return written() + around + " " + unit;
    }
}
