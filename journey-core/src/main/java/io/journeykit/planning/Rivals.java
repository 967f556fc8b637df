package io.journeykit.planning;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who else is there when slots are given out: an argument of a decision, read from the store before it.
 *
 * @param waiting others who wait for the services in question
 * @param promised what is kept for others
 * @param booked the visits of others, as far as is known: one that is called off may not have been told so yet
 */
public record Rivals(List<Waiting> waiting, List<Promise> promised, List<Promise> booked) {

    /** Nobody else. */
    public static final Rivals NONE = new Rivals(List.of(), List.of(), List.of());

    public Rivals {
        waiting = List.copyOf(waiting);
        promised = List.copyOf(promised);
        booked = List.copyOf(booked);
    }

    /** Whether a slot is somebody else's visit. */
    public boolean isBooked(Slot slot) {
        return booked.stream().anyMatch(one -> one.key().equals(Promise.Key.of(slot)));
    }

    /** What is kept for others at a time; for looking up only, since it has no order. */
    public Set<Promise.Key> keptAt(Instant now) {
        return promised.stream()
                .filter(one -> !one.isOver(now))
                .map(Promise::key)
                .collect(Collectors.toSet());
    }

    /** The same, where these are promised to others too. */
    public Rivals and(List<Promise> more) {
        return more.isEmpty()
                ? this
                : new Rivals(
                        waiting, Stream.concat(promised.stream(), more.stream()).toList(), booked);
    }

    /** {@code 3 wait, 2 slots are promised, 1 booked}. */
    @Override
    public String toString() {
        return waiting.size() + " wait, " + promised.size() + " slots are promised, " + booked.size() + " booked";
    }
}
