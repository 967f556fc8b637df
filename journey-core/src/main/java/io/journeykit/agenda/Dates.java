package io.journeykit.agenda;

import io.journeykit.calendar.DueWindow;
import io.journeykit.planning.Slot;
import java.time.Instant;
import java.util.Optional;

/**
 * When a step is due, and when what it is about happens.
 *
 * @param due absent while what it is counted from is unknown, or where the template gives none
 * @param start the start of the visit, or of the act itself for a step without a visit
 * @param end its end, by its effective time
 * @param slot the appointment chosen, held or booked
 * @param offer another appointment offered in its place
 */
public record Dates(
        Optional<DueWindow> due,
        Optional<Instant> start,
        Optional<Instant> end,
        Optional<Slot> slot,
        Optional<Slot> offer) {

    public static final Dates NONE =
            new Dates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Dates due(Optional<DueWindow> window) {
        return new Dates(window, start, end, slot, offer);
    }

    public Dates started(Optional<Instant> at) {
        return new Dates(due, at, end, slot, offer);
    }

    public Dates ended(Instant at) {
        return new Dates(due, start, Optional.of(at), slot, offer);
    }

    /** The appointment chosen; its times become the visit's only when it is booked. */
    public Dates choosing(Slot chosen) {
        return new Dates(due, start, end, Optional.of(chosen), Optional.empty());
    }

    public Dates offering(Optional<Slot> offered) {
        return new Dates(due, start, end, slot, offered);
    }

    public Dates booked(Slot booked) {
        return new Dates(
                due, Optional.of(booked.start()), Optional.of(booked.end()), Optional.of(booked), Optional.empty());
    }

    /** The same appointments at other instants; those of a visit that is booked are the visit's. */
    public Dates redated(Optional<Slot> moved, Optional<Slot> offered) {
        boolean booked = start.isPresent() && slot.isPresent();
        return new Dates(
                due,
                booked ? moved.map(Slot::start) : start,
                booked && end.isPresent() ? moved.map(Slot::end) : end,
                moved,
                offered);
    }

    public Dates unbooked() {
        return new Dates(due, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
