package io.journeykit.testkit;

import io.journeykit.agenda.Event;
import io.journeykit.spi.Recorded;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What became so with an agenda, in order, read on the wall of one place. */
public record Timeline(List<Recorded> events, ZoneId zone) {

    public Timeline {
        events = List.copyOf(events);
    }

    /** As {@link io.journeykit.runtime.Host#history} tells it. */
    public static Timeline of(List<Recorded> events, ZoneId zone) {
        return new Timeline(events, zone);
    }

    /** The instant of a wall time, such as {@code 2026-03-03T09:00}. */
    public Instant at(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(zone).toInstant();
    }

    /** The events of one kind, in order. */
    public <E extends Event> Stream<E> of(Class<E> kind) {
        return events.stream().map(Recorded::event).filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public String toString() {
        return events.size() + " events in " + zone;
    }
}
