package io.journeykit.calendar.days;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;

/** The dates that a table knows about, first and last included. */
public record Horizon(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Horizon {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Horizon ends on " + to + ", before it begins on " + from + "; swap them");
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /** How many dates it has. */
    public long days() {
        return DAYS.between(from, to) + 1;
    }

    Horizon within(Horizon other, String calendar) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = to.isBefore(other.to) ? to : other.to;
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "Calendar '" + calendar + "' has no date that all its holiday tables cover (" + this + ", " + other
                            + "); load tables of the same years");
        }
        return new Horizon(first, last);
    }

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
