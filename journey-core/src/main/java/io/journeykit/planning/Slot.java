package io.journeykit.planning;

import io.journeykit.phrase.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * An appointment that could be had: from start to end, with a provider, at a place.
 *
 * <p>Start and end are on whole seconds; the zone is the site's, since an appointment is kept in the wall time of the
 * place where it happens. The id is the provider's own and says nothing about a person.
 *
 * @param offset what the clocks of the zone were taken to be ahead by at the start, when the slot was told of: with it
 *     the slot knows its wall time, also when the zone has got other rules since
 */
public record Slot(
        String id, Instant start, Instant end, String provider, String place, ZoneId zone, ZoneOffset offset) {

    /** By start and then id; what follows only keeps slots apart that share both. */
    public static final Comparator<Slot> IN_ORDER = Comparator.comparing(Slot::start)
            .thenComparing(Slot::id)
            .thenComparing(Slot::provider)
            .thenComparing(Slot::place)
            .thenComparing(Slot::end);

    /** @throws IllegalArgumentException if the slot ends before it starts or carries parts of a second */
    public Slot {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "Slot '" + id + "' ends at " + end + ", before it starts at " + start + "; swap the two.");
        }
        if (start.getNano() != 0 || end.getNano() != 0) {
            throw new IllegalArgumentException(
                    "Slot '" + id + "' from " + start + " to " + end + " is not on whole seconds; round it first.");
        }
    }

    /** A slot whose wall time is what the zone's rules of now make of its start. */
    public Slot(String id, Instant start, Instant end, String provider, String place, ZoneId zone) {
        this(id, start, end, provider, place, zone, zone.getRules().getOffset(start));
    }

    /**
     * The same slot by the zone's rules of now: it stays at its time on the wall, as long as it was, and its instant may
     * move. A time that the clocks now skip is later by what they skip; of two alike it is the one it was, else the first.
     */
    public Slot onItsWall() {
        ZonedDateTime now = ZonedDateTime.ofLocal(LocalDateTime.ofInstant(start, offset), zone, offset);
        Instant begins = now.toInstant();
        Instant ends = begins.plus(Duration.between(start, end));
        return now.getOffset().equals(offset)
                ? this
                : new Slot(id, begins, ends, provider, place, zone, now.getOffset());
    }

    /** Reads {@code Tue 31 Mar 2026 13:00 at ortho-b}: the wall time of the site, and the provider. */
    @Override
    public String toString() {
        return WallTime.full(start, offset) + " at " + provider;
    }

    /** When it starts. */
    public Part moment() {
        return Part.of(start, zone);
    }

    /** The visit that it would be, as the part of a phrase. */
    public Part said() {
        return new Part.Visit(start, end, zone, Optional.of(provider), Optional.of(place));
    }

    /** Reads {@code Tue 31 Mar 13:00}. */
    public String when() {
        return WallTime.brief(start, offset);
    }
}
