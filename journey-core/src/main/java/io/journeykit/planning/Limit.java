package io.journeykit.planning;

import java.util.function.LongUnaryOperator;

/**
 * How far a lag reaches in one direction: an amount in words, and what it means in epoch seconds.
 *
 * <p>The amount is empty where it is nothing at all: not before, not after.
 * <p>The bound must never fall when its argument rises. Otherwise plans are no longer the earliest, though they still
 * keep the lag.
 */
public record Limit(String amount, LongUnaryOperator bound) {

    /** Reads {@code 2 working days}. */
    @Override
    public String toString() {
        return amount;
    }

    /** Reads {@code at least 2 working days after}, or {@code not before}. */
    String asLeast() {
        return amount.isEmpty() ? "not before" : "at least " + amount + " after";
    }

    /** Reads {@code at most 90 days after}, or {@code not after}. */
    String asMost() {
        return amount.isEmpty() ? "not after" : "at most " + amount + " after";
    }
}
