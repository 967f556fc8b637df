package io.journeykit.calendar.recurrence;

import io.journeykit.calendar.text.Count;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far a rule reaches.
 *
 * @param count how many occurrences it has at most
 * @param until the last date on which it has one, at the place where it is read
 */
public record Extent(OptionalInt count, Optional<LocalDate> until) {

    /** Without an end. */
    public static final Extent ENDLESS = new Extent(OptionalInt.empty(), Optional.empty());

    /** @throws IllegalArgumentException if it counts less than one occurrence */
    public Extent {
        if (count.isPresent() && count.getAsInt() < 1) {
            throw new IllegalArgumentException("A rule that comes " + count.getAsInt()
                    + " times never comes; count 1 or more, or leave the count away");
        }
    }

    boolean reaches(LocalDate date) {
        return until.isEmpty() || !date.isAfter(until.get());
    }

    boolean counts(long number) {
        return count.isEmpty() || number <= count.getAsInt();
    }

    /** {@code 10 times, until 2026-12-31}; nothing where there is no end. */
    @Override
    public String toString() {
        String times = count.isPresent() ? Count.of(count.getAsInt(), "time") : "";
        String last = until.map(date -> "until " + date).orElse("");
        return times.isEmpty() || last.isEmpty() ? times + last : times + ", " + last;
    }
}
