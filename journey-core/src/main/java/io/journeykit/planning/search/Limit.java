package io.journeykit.planning.search;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.function.LongUnaryOperator;

/**
 * How far a lag reaches in one direction: what is to be said of it, and what it means in epoch seconds.
 *
 * <p>The amount is {@link #NONE} where it is nothing at all: not before, not after.
 * <p>The bound must never fall when its argument rises. Otherwise plans are no longer the earliest, though they still
 * keep the lag.
 */
public record Limit(Part amount, LongUnaryOperator bound) {

    /** No distance at all. */
    static final Part NONE = Phrase.of("span.none");

    private static final Part SAME_DAY = Phrase.of("lag.one-day");

    /** Reads {@code 2 working days}. */
    @Override
    public String toString() {
        return amount.toString();
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

    /** What it means as a minimum, between {@code to} and {@code from}. */
    Phrase asLeast() {
        return as("lag.not-before", "lag.at-least");
    }

    /** What it means as a maximum. */
    Phrase asMost() {
        return as("lag.not-after", "lag.at-most");
    }

    private Phrase as(String plain, String bounded) {
        if (isSameDay()) {
            return Phrase.of("lag.same-day");
        }
        return amount.equals(NONE) ? Phrase.of(plain) : Phrase.of(bounded).with("amount", amount);
    }

    boolean isSameDay() {
        return amount.equals(SAME_DAY);
    }
}
