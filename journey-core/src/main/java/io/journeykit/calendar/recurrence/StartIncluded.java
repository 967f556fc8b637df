package io.journeykit.calendar.recurrence;

import io.journeykit.calendar.Almanac;
import java.time.Instant;
import java.util.Optional;

/** A rule whose start counts as an occurrence even where it does not match. */
record StartIncluded(Recurrence rule) implements Recurrence {

    @Override
    public String name() {
        return "at the start and " + rule.name();
    }

    @Override
    public Optional<Instant> nextAfter(Instant after, Instant start, Almanac almanac) {
        return after.isBefore(start) ? Optional.of(start) : rule.nextAfter(after, start, almanac);
    }

    @Override
    public Recurrence withStart() {
        return this;
    }

    @Override
    public String toString() {
        return name();
    }
}
