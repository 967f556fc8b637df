package io.journeykit.planning;

import java.util.function.LongUnaryOperator;

/**
 * How far a lag reaches in one direction: an amount in words, and what it means in epoch seconds.
 *
 * <p>The bound must never fall when its argument rises. Otherwise plans are no longer the earliest, though they still
 * keep the lag.
 */
public record Limit(String amount, LongUnaryOperator bound) {

    /** Reads {@code 2 working days}. */
    @Override
    public String toString() {
        return amount;
    }
}
