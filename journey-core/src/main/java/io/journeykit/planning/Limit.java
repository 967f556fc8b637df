package io.journeykit.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.function.LongUnaryOperator;

/**
 * How far a lag reaches in one direction: an amount in words, and what it means in epoch seconds.
 *
 * <p>The amount is empty where it is nothing at all: not before, not after.
 * <p>The bound must never fall when its argument rises. Otherwise plans are no longer the earliest, though they still
 * keep the lag.
 */
public record Limit(String amount, LongUnaryOperator bound) {

    private static final String SAME_DAY = "the same day";

    /** Reads {@code 2 working days}. */
    @Override
    public String toString() {
        return amount;
    }

    /** On the date of the other point. */
    static Limit sameDay(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        return new Limit(SAME_DAY, second -> {
            int offset = rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
            long day = Math.floorDiv(second + offset, 86_400L);
            return LocalDate.ofEpochDay(day).atStartOfDay(zone).toEpochSecond();
        });
    }

    /** Reads {@code at least 2 working days after}, or {@code not before}. */
    String asLeast() {
        if (isSameDay()) {
            return "on the same day as";
        }
        return amount.isEmpty() ? "not before" : "at least " + amount + " after";
    }

    /** Reads {@code at most 90 days after}, or {@code not after}. */
    String asMost() {
        if (isSameDay()) {
            return "on the same day as";
        }
        return amount.isEmpty() ? "not after" : "at most " + amount + " after";
    }

    boolean isSameDay() {
        return amount.equals(SAME_DAY);
    }
}
