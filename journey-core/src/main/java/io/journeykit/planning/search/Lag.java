package io.journeykit.planning.search;

import io.journeykit.calendar.Span;
import io.journeykit.phrase.Part;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/**
 * How long after a point of one visit a point of another may be: at least, at most, or both.
 *
 * <p>{@code Lag.from(Mark.end("mri")).to(Mark.start("ortho-visit")).atLeast(Span.workingDays(3), …).atMost(…)}.
 * What a working day is, the caller knows: both limits are rising functions of epoch seconds. The least takes the point
 * {@code from} and gives the earliest point {@code to}; the most is its mirror, takes the point {@code to} and gives
 * the earliest point {@code from}: within M means {@code from ≥ to − M}.
 */
public record Lag(Mark from, Mark to, Optional<Limit> least, Optional<Limit> most) {

    /** @throws IllegalArgumentException if both marks are on the same visit */
    public Lag {
        if (from.visit().equals(to.visit())) {
            throw new IllegalArgumentException(
                    "A lag from " + from + " to " + to + " joins a visit with itself; name two visits.");
        }
    }

    /** Starts a lag at a mark; {@link Start#to} gives the other. */
    public static Start from(Mark from) {
        return new Start(from);
    }

    /** Both visits start on one date of a zone: neither before the date of the other. */
    static Lag onOneDay(String one, String other, ZoneId zone) {
        Limit day = Limit.sameDay(zone);
        return new Lag(Mark.start(one), Mark.start(other), Optional.of(day), Optional.of(day));
    }

    /** This lag with a minimum: at least so long after {@code from}. */
    public Lag atLeast(Span amount, LongUnaryOperator earliestTo) {
        return atLeast(said(amount), earliestTo);
    }

    Lag atLeast(Part amount, LongUnaryOperator earliestTo) {
        return new Lag(from, to, Optional.of(new Limit(amount, earliestTo)), most);
    }

    /** This lag with an exact minimum. */
    public Lag atLeast(Duration least) {
        return atLeast(Amount.said(least), second -> second + least.getSeconds());
    }

    /** This lag with a maximum: at most so long after {@code from}; the function is the mirror, see {@link Lag}. */
    public Lag atMost(Span amount, LongUnaryOperator earliestFrom) {
        return atMost(said(amount), earliestFrom);
    }

    private Lag atMost(Part amount, LongUnaryOperator earliestFrom) {
        return new Lag(from, to, least, Optional.of(new Limit(amount, earliestFrom)));
    }

    /** This lag with an exact maximum. */
    public Lag atMost(Duration most) {
        return atMost(Amount.said(most), second -> second - most.getSeconds());
    }

    private static Part said(Span amount) {
        return amount.isZero() ? Limit.NONE : Part.of(amount);
    }

    /** Reads {@code ortho-visit after the end of mri (at least 3 working days, at most 90 days)}. */
    @Override
    public String toString() {
        List<String> limits = Stream.of(
                        least.filter(limit -> !limit.amount().equals(Limit.NONE))
                                .map(limit -> "at least " + limit),
                        most.map(limit -> "at most " + limit))
                .flatMap(Optional::stream)
                .toList();
        return to.subject() + " after " + from + (limits.isEmpty() ? "" : " (" + String.join(", ", limits) + ")");
    }

    /** A lag of which only the first mark is known. */
    public record Start(Mark from) {

        /** The lag between the two marks, still without limits. */
        public Lag to(Mark to) {
            return new Lag(from, to, Optional.empty(), Optional.empty());
        }
    }
}
